import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Order } from '@/api/types';
import { Switch } from '@/shared/ui/Switch';
import { journeyQuery } from '../api/getJourney';
import { useText } from '../texts';
import { Journey } from './Journey';
import { Timeline } from './Timeline';
import classes from './Orders.module.css';

/** The way of the order; what happened between the services is for the curious, behind a switch. */
export function Progress({ order }: { order: Order }) {
  const text = useText();
  const id = useId();
  const [isCurious, setCurious] = useState(false);
  const { data, error } = useQuery(journeyQuery(order.id));
  return (
    <section className={`cafe-card ${classes.card ?? ''}`} aria-labelledby={id}>
      <h2 id={id}>{text('order.progress')}</h2>
      <Timeline order={order} journey={data} />
      <Switch isOn={isCurious} onSwitch={setCurious} testId="technical-details">
        {text('order.technical')}
      </Switch>
      {isCurious && <Journey order={order} journey={data} hasFailed={error !== null} />}
    </section>
  );
}
