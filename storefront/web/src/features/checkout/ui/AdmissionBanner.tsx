import { useQuery } from '@tanstack/react-query';
import { admissionQuery, isOver } from '@/features/display/api/getBoard';
import { formatClock, secondsUntil } from '@/shared/format/countdown';
import { useServerNow } from '@/shared/format/serverTime';
import { forgetAdmission } from '../api/admission';
import { useText } from '../texts';
import classes from './AdmissionBanner.module.css';

/** That the counter's code was scanned, what is left of it, and until when it is shown. */
export function AdmissionBanner({ code }: { code: string }) {
  const text = useText();
  const now = useServerNow();
  const { data: board } = useQuery(admissionQuery(code));
  const admission = board?.admission;
  const told = () => {
    if (board?.open === false) {
      return text('banner.closed');
    }
    return text(admission?.remaining === 0 ? 'banner.usedUp' : 'banner.over');
  };
  if (isOver(board)) {
    return (
      <section
        className={classes.banner}
        aria-label={text('banner.label')}
        data-over
        data-testid="admission-banner"
      >
        <span role="status">{told()}</span>
        <button
          type="button"
          className={classes.close}
          aria-label={text('common.close')}
          data-testid="close-banner"
          onClick={forgetAdmission}
        >
          ×
        </button>
      </section>
    );
  }
  const seconds = admission === undefined ? 0 : secondsUntil(admission.expiresAt, now);
  return (
    <section
      className={classes.banner}
      aria-label={text('banner.label')}
      data-testid="admission-banner"
    >
      <strong role="status">{text('banner.here')}</strong>
      {admission !== undefined && (
        <>
          <span> · {text('banner.drinks', { count: admission.remaining })}</span>
          <span role="timer" aria-live="off">
            {' · '}
            {seconds > 0 ? formatClock(seconds) : text('banner.hurry')}
          </span>
        </>
      )}
    </section>
  );
}
