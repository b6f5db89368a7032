import { useQuery } from '@tanstack/react-query';
import { formatClock } from '@/shared/format/countdown';
import { useFormat } from '@/shared/format/useFormat';
import { Dialog } from '@/shared/ui/Dialog';
import { ErrorState } from '@/shared/ui/ErrorState';
import { figuresQuery, type HourFigures, type Times } from '../api/figures';
import { useText } from '../texts';
import type { ToolProps } from './tools';
import classes from './Figures.module.css';

/** The median as a bar, and above it how far nearly all of them came; both in figures beside it. */
function Bar({ times, longest }: { times: Times | undefined; longest: number }) {
  const text = useText();
  if (times === undefined) {
    return <span className={classes.nothing}>–</span>;
  }
  const { medianSeconds, p95Seconds } = times;
  const share = (seconds: number) => `${(100 * seconds) / longest}%`;
  return (
    <div className={classes.cell}>
      <div className={classes.bar} aria-hidden="true">
        <span className={classes.p95} style={{ width: share(p95Seconds) }} />
        <span className={classes.median} style={{ width: share(medianSeconds) }} />
      </div>
      <span>
        <strong>{formatClock(medianSeconds)}</strong>{' '}
        <small>{text('figures.p95', { time: formatClock(p95Seconds) })}</small>
      </span>
    </div>
  );
}

function Chart({ hours }: { hours: readonly HourFigures[] }) {
  const text = useText();
  const { instant } = useFormat();
  const longest = Math.max(
    60,
    ...hours.flatMap(({ waiting, preparation }) =>
      [waiting, preparation].map((times) => times?.p95Seconds ?? 0),
    ),
  );
  return (
    <table className={classes.chart} data-testid="figures">
      <caption className={classes.caption}>{text('figures.text')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('figures.hour')}</th>
          <th scope="col">{text('figures.waiting')}</th>
          <th scope="col">{text('figures.preparation')}</th>
          <th scope="col">{text('figures.ready')}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ hour, waiting, preparation, ready }) => (
          <tr key={hour}>
            <th scope="row">{instant(hour, 'time')}</th>
            <td>
              <Bar times={waiting} longest={longest} />
            </td>
            <td>
              <Bar times={preparation} longest={longest} />
            </td>
            <td className={classes.count}>{ready}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How long orders have waited and been prepared, by the hour. */
export function FiguresDialog({ onClose }: ToolProps) {
  const text = useText();
  const { data: hours, error, refetch } = useQuery(figuresQuery);
  return (
    <Dialog opened onClose={onClose} title={text('figures.title')} variant="sheet">
      {hours === undefined && error !== null && (
        <ErrorState error={error} level={2} onRetry={() => void refetch()} />
      )}
      {hours === undefined && error === null && <p role="status">{text('common.loading')}</p>}
      {hours?.length === 0 && <p>{text('figures.none')}</p>}
      {hours !== undefined && hours.length > 0 && <Chart hours={hours} />}
    </Dialog>
  );
}
