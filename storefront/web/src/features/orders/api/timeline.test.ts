import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from '@/api/types';
import { anOrder } from '@/testing/orders';
import { moneyEnd } from './ending';
import { stepsOf } from './timeline';

const at = (minute: number) => `2026-05-02T12:0${minute}:00Z`;

function event(type: string, minute: number, data?: JourneyEvent['data']): JourneyEvent {
  const known = { type, source: 'principal', at: at(minute), version: minute };
  return data === undefined ? known : { ...known, data };
}

const told = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ status, state, at: time }) => `${status} ${state} ${time ?? '–'}`);

describe('the way of an order', () => {
  it('tells what is done and when, where it is and what is to come', () => {
    const order = anOrder({ status: 'PAYMENT_APPROVED' });
    const journey = [
      event('order.created.v1', 0),
      event('payment.requested.v1', 1),
      event('stock.reserved.v1', 1),
      event('payment.approved.v1', 2),
    ];
    expect(told(stepsOf(order, journey))).toEqual([
      `CREATED done ${at(0)}`,
      `AWAITING_PAYMENT done ${at(1)}`,
      `PAYMENT_APPROVED current ${at(2)}`,
      'SHIPPED ahead –',
    ]);
  });

  it('is known without its journey, except for the times', () => {
    expect(told(stepsOf(anOrder({ status: 'AWAITING_PAYMENT' })))).toEqual([
      `CREATED done ${at(0)}`,
      'AWAITING_PAYMENT current –',
      'PAYMENT_APPROVED ahead –',
      'SHIPPED ahead –',
    ]);
  });

  it('at the counter goes by what the preparation says', () => {
    const order = anOrder({ status: 'READY', fulfilment: 'COUNTER' });
    const journey = [
      event('preparation.updated.v1', 3, { status: 'PREPARING' }),
      event('preparation.updated.v1', 4, { status: 'READY' }),
      event('preparation.updated.v1', 5, { status: 'BURNT' }),
    ];
    expect(told(stepsOf(order, journey)).slice(3)).toEqual([
      `PREPARING done ${at(3)}`,
      `READY current ${at(4)}`,
      'PICKED_UP ahead –',
    ]);
  });

  it('ends where it ended, and says when the money is still to come back', () => {
    const order = anOrder({
      status: 'DELETED',
      reason: 'CANCELLED_BY_STAFF',
      payment: { status: 'APPROVED' },
    });
    const journey = [
      event('payment.requested.v1', 1),
      event('payment.approved.v1', 2),
      event('order.deleted.v1', 3),
    ];
    expect(told(stepsOf(order, journey))).toEqual([
      `CREATED done ${at(0)}`,
      `AWAITING_PAYMENT done ${at(1)}`,
      `PAYMENT_APPROVED done ${at(2)}`,
      `DELETED current ${at(3)}`,
      'REFUNDED ahead –',
    ]);
    const refunded = anOrder({ ...order, status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(told(stepsOf(refunded, [...journey, event('payment.refunded.v1', 4)])).slice(3)).toEqual(
      [`DELETED done ${at(3)}`, `REFUNDED current ${at(4)}`],
    );
  });
});

describe('the money of an order that failed', () => {
  it('was never taken, goes back, or is back', () => {
    expect(moneyEnd(anOrder({ payment: { status: 'EXPIRED' } }))).toEqual({ kind: 'none' });
    expect(moneyEnd(anOrder({ payment: { status: 'VOIDED' } }))).toEqual({ kind: 'none' });
    expect(moneyEnd(anOrder())).toEqual({ kind: 'none' });
    expect(moneyEnd(anOrder({ payment: { status: 'APPROVED' } }))).toMatchObject({
      kind: 'returning',
      amount: { amount: 1500 },
    });
    expect(
      moneyEnd(anOrder({ payment: { status: 'REFUNDED' } }), [event('payment.refunded.v1', 4)]),
    ).toEqual({ kind: 'returned', amount: { amount: 1500, currency: 'BRL' }, at: at(4) });
  });
});
