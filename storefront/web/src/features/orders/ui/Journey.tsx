import type { JourneyEvent, Order } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useLocale } from '@/shared/i18n/LocaleProvider';
import { useText } from '../texts';
import { eventText } from '../texts/events';
import classes from './Journey.module.css';

interface JourneyProps {
  order: Order;
  journey: readonly JourneyEvent[] | undefined;
  hasFailed: boolean;
}

/** Every event of the order with the service that published it, for the curious. */
export function Journey({ order, journey, hasFailed }: JourneyProps) {
  const text = useText();
  const { instant } = useFormat();
  const { locale } = useLocale();
  if (journey === undefined) {
    return <p role="status">{text(hasFailed ? 'order.journeyFailed' : 'common.loading')}</p>;
  }
  if (journey.length === 0) {
    return <p>{text('order.journeyEmpty')}</p>;
  }
  return (
    <ol className={classes.events} aria-label={text('order.journey')} data-testid="journey">
      {journey.map((event) => (
        <li key={`${event.type}-${event.version}-${event.at}`} className={classes.event}>
          <span>{eventText(event, order, locale)}</span>
          <time dateTime={event.at}>{instant(event.at, 'seconds')}</time>
          <span className={classes.technical} title={event.traceId}>
            {event.type} · {event.source}
          </span>
        </li>
      ))}
    </ol>
  );
}
