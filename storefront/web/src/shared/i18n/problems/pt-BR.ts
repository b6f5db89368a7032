/** What is said for a failed request: by its kind, by the type of its problem, and by the status of what has no type. */
export const ptBR = {
  offline: 'A loja não responde. Confira a conexão e tente de novo.',
  'time-out': 'A loja demorou demais para responder. Tente de novo.',
  server: 'A loja está fora do ar agora. Tente de novo em instantes.',
  refused: 'Não foi possível fazer isso. Confira e tente de novo.',
  'refused-403': 'Sua sessão mudou. Recarregue a página e tente de novo.',
  'refused-404': 'Não encontramos o que você procurou.',
  'refused-413': 'O texto enviado é longo demais.',
  'refused-429': 'Foram tentativas demais em pouco tempo. Espere um pouco e tente de novo.',
  '/problems/invalid-request': 'Confira os dados e tente de novo.',
  '/problems/unknown-product': 'Este produto não está no cardápio.',
  '/problems/unknown-line': 'Este item já não está no carrinho.',
  '/problems/unknown-order': 'Este pedido não existe ou não é seu.',
  '/problems/options-required': 'Falta escolher uma opção deste produto.',
  '/problems/too-many-options': 'Há opções demais escolhidas para este produto.',
  '/problems/unknown-option': 'Uma das opções escolhidas não existe mais.',
  '/problems/option-sold-out': 'Uma das opções escolhidas está esgotada.',
  '/problems/quantity-limit': 'Cada item vai até {limit} unidades.',
  '/problems/cart-full': 'O carrinho comporta até {limit} itens diferentes.',
  '/problems/cart-empty': 'Seu carrinho está vazio.',
  '/problems/total-changed': 'O total mudou para {total}. Confira antes de pedir.',
  '/problems/cart-changed': 'O carrinho mudou. Confira antes de pedir.',
  '/problems/key-reused': 'O carrinho mudou desde a última tentativa. Confira e peça de novo.',
  '/problems/cannot-be-sold': 'Um dos itens não pode ser vendido agora.',
  '/problems/not-admitted': 'Falta o código do balcão. Leia o QR code da tela.',
  '/problems/admission-malformed':
    'Este não é um código do balcão. Leia o QR code da tela de novo.',
  '/problems/admission-foreign': 'Este código não é deste balcão. Leia o QR code da tela de novo.',
  '/problems/admission-expired':
    'O código do balcão não vale mais. Leia o QR code da tela de novo.',
  '/problems/admission-used-up':
    '{remaining, plural, =0 {As bebidas deste código acabaram.} one {Este código só vale para mais # bebida.} other {Este código só vale para mais # bebidas.}} Leia o próximo QR code da tela.',
  '/problems/counter-closed': 'O balcão está fechado agora.',
  '/problems/counter-full':
    'A fila do balcão está cheia: a espera é de uns {estimatedWaitMinutes, plural, one {# minuto} other {# minutos}}. Tente de novo daqui a pouco.',
  '/problems/too-late-to-delete': 'Já é tarde: o pedido está em preparo ou já saiu para entrega.',
  '/problems/catalogue-unavailable': 'O cardápio não responde agora. Tente de novo em instantes.',
  '/problems/shop-updating': 'A loja está sendo atualizada. Tente de novo em instantes.',
  '/problems/unknown-invoice': 'Este pedido ainda não tem nota.',
  '/problems/postal-code-unknown': 'Não conhecemos este CEP. Preencha o endereço.',
  '/problems/invalid-csrf-token': 'Sua sessão mudou. Recarregue a página e tente de novo.',
  '/problems/too-busy': 'A loja está muito movimentada agora. Tente de novo em instantes.',
  '/problems/service-away': 'Uma parte da loja não responde. Tente de novo em instantes.',
  '/problems/service-too-slow':
    'A loja demorou demais, e não sabemos se recebeu o que foi enviado. Confira antes de tentar de novo.',
  '/problems/answer-broken-off':
    'A resposta se perdeu, e não sabemos se a loja recebeu o que foi enviado. Confira antes de tentar de novo.',
  '/problems/not-found': 'Não encontramos o que você procurou.',
  '/problems/content-too-large': 'O texto enviado é longo demais.',
  '/problems/unauthorized': 'É preciso entrar para fazer isso.',
  '/problems/forbidden': 'Você não tem permissão para fazer isso.',
} as const;

/** What is said beside a field whose value breaks a rule. */
export const rulesPtBR = {
  required: 'Preencha este campo',
  'too-long': 'O texto é longo demais',
  range: 'O valor está fora do permitido',
  text: 'Use só letras, números e pontuação, em uma linha',
  email: 'Digite um e-mail válido, como ana@exemplo.com.br',
  state: 'Escolha o estado',
  'postal-code': 'O CEP tem 8 dígitos, como 01310-100',
  cpf: 'Este CPF não é válido',
  unique: 'Este valor está repetido',
  unexpected: 'Este campo não é usado aqui',
  invalid: 'Este valor não é válido',
} as const;
