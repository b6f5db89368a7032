import type { Order } from '@/api/types';
import type { ptBR } from '../texts/pt-BR';
import type { Move } from './follow';

type MovedId = Extract<keyof typeof ptBR, `moved.${string}`>;

/** What is to be said of an order that has moved; nothing where it shows nothing new to a shopper. */
export function movedText({ before, order }: Move): MovedId | undefined {
  const isAsked = (known: Order | undefined) => known?.deletionRequested === true;
  if (order.status === before?.status) {
    return isAsked(order) && !isAsked(before) ? 'moved.deletionRequested' : undefined;
  }
  const { status, reason } = order;
  return status === 'DELETED' && reason !== undefined ? `moved.${reason}` : `moved.${status}`;
}

export function isBad({ status, reason }: Order): boolean {
  return status === 'PAYMENT_REFUSED' || (status === 'DELETED' && reason !== 'DELETED_BY_SHOPPER');
}
