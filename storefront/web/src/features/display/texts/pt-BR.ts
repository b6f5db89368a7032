export const ptBR = {
  'display.title': 'Balcão',
  'display.order': 'Peça pelo celular',
  'display.scan': 'Aponte a câmera para o código.',
  'display.qr': 'Código para pedir pelo celular',
  'display.drinks': '{count, plural, one {# bebida} other {# bebidas}}',
  'display.drinksLeft': 'neste código',
  'display.usedUp': 'As bebidas deste código acabaram',
  'display.usedUpText': 'Um código novo aparece daqui a pouco.',
  'display.next': 'novo código em {time}',
  'display.closed': 'Balcão fechado',
  'display.closedText': 'Os pedidos já feitos ainda podem ser retirados.',
  'display.unpaired': 'Esta tela ainda não mostra o código',
  'display.unpairedText':
    'Na página da equipe, /staff, toque em “Nova tela” e abra nesta tela o endereço que aparece.',
  'display.local':
    'Celulares não chegam a este endereço. Dê à loja o endereço público com CAFEZINHO_PUBLIC_URL, por exemplo http://192.168.0.10:8080.',
  'display.ready': 'Pronto: pode retirar',
  'display.preparing': 'Em preparo',
  'display.queue': 'Na fila',
  'display.finished': 'Retirados há pouco',
  'display.none': 'Nenhum pedido',
  'display.more': '+ {count}',
  'display.wait':
    'Espera: {minutes, plural, =0 {menos de um minuto} one {cerca de # minuto} other {cerca de # minutos}}',
  'display.connecting': 'Procurando a loja…',
  'display.lost': 'Sem notícias da loja desde {at}. A tela volta sozinha.',
} as const;
