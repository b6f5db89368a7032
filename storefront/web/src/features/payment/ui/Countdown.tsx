import { formatCountdown, secondsUntil } from '@/shared/format/countdown';
import { minutesToTell, shareLeft } from '../api/deadline';
import { useText } from '../texts';
import classes from './PixPayment.module.css';

const SIZE = 76;
const WIDTH = 5;
const RADIUS = (SIZE - WIDTH) / 2;
const LENGTH = 2 * Math.PI * RADIUS;
const SOON_SECONDS = 60;

interface CountdownProps {
  since: string;
  until: string;
  now: number;
}

/** The time that is left to pay, as a ring that runs out. */
export function Countdown({ since, until, now }: CountdownProps) {
  const text = useText();
  const seconds = secondsUntil(until, now);
  const told = minutesToTell(seconds);
  const circle = { cx: SIZE / 2, cy: SIZE / 2, r: RADIUS, strokeWidth: WIDTH, fill: 'none' };
  return (
    <div className={classes.ring} data-soon={seconds <= SOON_SECONDS || undefined}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
        <circle {...circle} className={classes.track} />
        <circle
          {...circle}
          className={classes.rest}
          strokeLinecap="round"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - shareLeft(since, until, now))}
        />
      </svg>
      <div className={classes.time} role="timer" aria-live="off" data-testid="pix-countdown">
        {formatCountdown(seconds)}
        <small>{text('pix.left')}</small>
      </div>
      <span className="cafe-hidden" role="status">
        {told === undefined ? '' : text('pix.leftMinutes', { count: told })}
      </span>
    </div>
  );
}
