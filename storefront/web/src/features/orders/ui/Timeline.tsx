import type { JourneyEvent, Order } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { hasFailed, isOver } from '../api/ending';
import { stepsOf, type Step } from '../api/timeline';
import { useText } from '../texts';
import { statusTextId } from './words';
import classes from './Timeline.module.css';

const SPOKEN = { done: 'order.done', current: 'order.current', ahead: 'order.ahead' } as const;

function Mark({ isDone }: { isDone: boolean }) {
  return (
    <span className={classes.mark} aria-hidden="true">
      {isDone && (
        <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor">
          <path d="M2.5 7.5 5.5 10.5 11.5 4" strokeWidth="2.2" strokeLinecap="round" />
        </svg>
      )}
    </span>
  );
}

interface TimelineStepProps {
  step: Step;
  order: Order;
}

function TimelineStep({ step, order }: TimelineStepProps) {
  const text = useText();
  const { instant } = useFormat();
  const { status, at } = step;
  const isFailure = hasFailed({ status }) && status !== 'REFUNDED';
  // The last step of a good way is where nothing more is waited for.
  const state = step.state === 'current' && isOver(order) && !isFailure ? 'done' : step.state;
  const words = { status, ...(order.reason !== undefined && { reason: order.reason }) };
  return (
    <li
      className={classes.step}
      data-state={state}
      data-tone={isFailure ? 'bad' : undefined}
      data-moving={!isOver(order) || undefined}
      data-testid={`step-${status}`}
      aria-current={step.state === 'current' ? 'step' : undefined}
    >
      <Mark isDone={state === 'done'} />
      <div className={classes.words}>
        <span className={classes.name}>
          {text(statusTextId(words))}
          <span className="cafe-hidden">, {text(SPOKEN[state])}</span>
        </span>
        {at !== undefined && (
          <time className={classes.time} dateTime={at}>
            {instant(at, 'time')}
          </time>
        )}
      </div>
    </li>
  );
}

interface TimelineProps {
  order: Order;
  journey: readonly JourneyEvent[] | undefined;
}

/** What is done and when, where the order is now and what is to come. */
export function Timeline({ order, journey }: TimelineProps) {
  return (
    <ol className={classes.steps}>
      {stepsOf(order, journey).map((step) => (
        <TimelineStep key={step.status} step={step} order={order} />
      ))}
    </ol>
  );
}
