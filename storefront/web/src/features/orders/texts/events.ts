import type { JourneyEvent, Order } from '@/api/types';
import type { Locale } from '@/shared/i18n/locale';

/** What happened, in words: a line for each published event, and two that are said otherwise in some orders. */
export const EVENTS = {
  'order.created': { 'pt-BR': 'Pedido criado', en: 'Order created' },
  'order.deleted': { 'pt-BR': 'Pedido excluído', en: 'Order deleted' },
  'order.deletion-requested': { 'pt-BR': 'Exclusão pedida', en: 'Deletion requested' },
  'order.shipped': { 'pt-BR': 'Pedido enviado', en: 'Order shipped' },
  'payment.requested': { 'pt-BR': 'Pagamento solicitado', en: 'Payment requested' },
  'payment.approved': { 'pt-BR': 'Pagamento aprovado', en: 'Payment approved' },
  'payment.refused': { 'pt-BR': 'Pagamento recusado', en: 'Payment refused' },
  'payment.expired': { 'pt-BR': 'Prazo do pagamento encerrado', en: 'Time to pay ran out' },
  'payment.refunded': { 'pt-BR': 'Pagamento devolvido', en: 'Payment refunded' },
  'stock.reserved': { 'pt-BR': 'Estoque reservado', en: 'Stock reserved' },
  'stock.refused': { 'pt-BR': 'Estoque insuficiente', en: 'Not enough stock' },
  'preparation.updated': { 'pt-BR': 'Preparo atualizado', en: 'Preparation updated' },
  'delivery.cancelled': { 'pt-BR': 'Entrega cancelada', en: 'Delivery cancelled' },
  'preparation.cancelled': { 'pt-BR': 'Preparo cancelado', en: 'Preparation cancelled' },
} as const satisfies Record<string, Record<Locale, string>>;

function isKnown(name: string): name is keyof typeof EVENTS {
  return Object.hasOwn(EVENTS, name);
}

/** Its type where these pages do not know the event yet. */
export function eventText(event: JourneyEvent, order: Order, locale: Locale): string {
  const name = saidAs(event.type.replace(/\.v\d+$/, ''), event, order);
  return isKnown(name) ? EVENTS[name][locale] : event.type;
}

function saidAs(name: string, event: JourneyEvent, order: Order): string {
  if (name === 'payment.refused' && event.data?.reason === 'PAYMENT_EXPIRED') {
    return 'payment.expired';
  }
  return name === 'delivery.cancelled' && order.fulfilment === 'COUNTER'
    ? 'preparation.cancelled'
    : name;
}
