import { QRCodeSVG } from 'qrcode.react';
import { formatClock, secondsUntil } from '@/shared/format/countdown';
import { useServerNow } from '@/shared/format/serverTime';
import { isOwnAddress, type Admission, type Board } from '../api/board';
import { useText } from '../texts';
import classes from './Display.module.css';

/** The shop takes a code for 30 seconds more; a screen that has lost the shop stops showing it before that. */
const GRACE_SECONDS = 20;
/** What a full ring stands for. */
const WINDOW_SECONDS = 300;
const SIZE = 100;
const WIDTH = 9;
const RADIUS = (SIZE - WIDTH) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

/** The time that the code is still shown, as a ring that runs out. */
function Ring({ seconds }: { seconds: number }) {
  const share = Math.min(1, seconds / WINDOW_SECONDS);
  const circle = { cx: SIZE / 2, cy: SIZE / 2, r: RADIUS, strokeWidth: WIDTH, fill: 'none' };
  return (
    <div className={classes.ring}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
        <circle {...circle} className={classes.track} />
        <circle
          {...circle}
          className={classes.rest}
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - share)}
        />
      </svg>
      <span role="timer" aria-live="off" data-testid="admission-time">
        {formatClock(seconds)}
      </span>
    </div>
  );
}

function Code({ admission, seconds }: { admission: Admission; seconds: number }) {
  const text = useText();
  return (
    <>
      <h2 className={classes.heading}>{text('display.order')}</h2>
      <div className={classes.qr} data-testid="admission-qr" data-url={admission.url}>
        <QRCodeSVG
          value={admission.url}
          title={text('display.qr')}
          size={512}
          marginSize={3}
          level="M"
          role="img"
        />
      </div>
      <div className={classes.left}>
        <Ring seconds={seconds} />
        <p className={classes.drinks} data-testid="admission-drinks">
          <strong>{text('display.drinks', { count: admission.remaining })}</strong>
          <span>{text('display.drinksLeft')}</span>
        </p>
      </div>
      {isOwnAddress(admission.url) && (
        <p className={classes.warning} data-testid="local-address">
          {text('display.local')}
        </p>
      )}
    </>
  );
}

function Told({ title, children, testId }: { title: string; children: string; testId: string }) {
  return (
    <div className={classes.told} data-testid={testId}>
      <h2 className={classes.heading}>{title}</h2>
      <p>{children}</p>
    </div>
  );
}

/** What lets people order, or why there is nothing of that. */
export function AdmissionPanel({ board: { open, admission } }: { board: Board }) {
  const text = useText();
  const now = useServerNow();
  if (!open) {
    return (
      <Told title={text('display.closed')} testId="counter-closed">
        {text('display.closedText')}
      </Told>
    );
  }
  if (admission === undefined) {
    return (
      <Told title={text('display.unpaired')} testId="unpaired">
        {text('display.unpairedText')}
      </Told>
    );
  }
  const seconds = secondsUntil(admission.expiresAt, now);
  if (admission.remaining > 0 && Date.parse(admission.expiresAt) + GRACE_SECONDS * 1000 > now) {
    return <Code admission={admission} seconds={seconds} />;
  }
  // The next one has not come, for the shop is not heard.
  if (admission.remaining > 0) {
    return (
      <Told title={text('display.expired')} testId="expired">
        {text('display.expiredText')}
      </Told>
    );
  }
  return (
    <>
      <Told title={text('display.usedUp')} testId="used-up">
        {text('display.usedUpText')}
      </Told>
      {seconds > 0 && (
        <div className={classes.left}>
          <Ring seconds={seconds} />
          <p className={classes.drinks}>{text('display.next', { time: formatClock(seconds) })}</p>
        </div>
      )}
    </>
  );
}
