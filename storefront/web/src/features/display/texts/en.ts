import type { ptBR } from './pt-BR';

export const en: Record<keyof typeof ptBR, string> = {
  'display.title': 'Counter',
  'display.order': 'Order with your phone',
  'display.scan': 'Point the camera at the code.',
  'display.qr': 'Code to order with a phone',
  'display.drinks': '{count, plural, one {# drink} other {# drinks}}',
  'display.drinksLeft': 'with this code',
  'display.usedUp': 'The drinks of this code are used up',
  'display.usedUpText': 'A new code appears in a moment.',
  'display.expired': 'The code is no longer valid',
  'display.expiredText': 'The screen is looking for the shop, and shows the next code by itself.',
  'display.next': 'new code in {time}',
  'display.closed': 'Counter closed',
  'display.closedText': 'Orders that were placed can still be picked up.',
  'display.unpaired': 'This screen does not show the code yet',
  'display.unpairedText':
    'On the page for the staff, /staff, tap “New screen” and open the address that appears on this screen.',
  'display.local':
    'Phones cannot reach this address. Give the shop its public address with CAFEZINHO_PUBLIC_URL, for example http://192.168.0.10:8080.',
  'display.ready': 'Ready to pick up',
  'display.preparing': 'In preparation',
  'display.queue': 'In the queue',
  'display.finished': 'Picked up a moment ago',
  'display.none': 'No orders',
  'display.more': '+ {count}',
  'display.wait':
    'Wait: {minutes, plural, =0 {less than a minute} one {about # minute} other {about # minutes}}',
  'display.connecting': 'Looking for the shop…',
  'display.lost': 'No news from the shop since {at}. The screen comes back by itself.',
};
