import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { Order } from '@/api/types';
import { secondsUntil } from '@/shared/format/countdown';
import { useFormat } from '@/shared/format/useFormat';
import { useLocale } from '@/shared/i18n/LocaleProvider';
import type { Locale } from '@/shared/i18n/locale';
import { Button } from '@/shared/ui/Button';
import { useNow } from '@/shared/ui/useNow';
import { useText } from '../texts';
import { Countdown } from './Countdown';
import { useCopy } from './useCopy';
import classes from './PixPayment.module.css';

const QrCode = lazy(async () => ({ default: (await import('./QrCode')).QrCode }));

/** From this width on a QR code is shown by itself: the phone that reads it is another device. */
const WIDE = '(min-width: 820px)';

/** A link out of the page is followed only where it is a web address. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) || /^\/(?!\/)/.test(url);
}

function CopyCode({ pixCode }: { pixCode: string }) {
  const text = useText();
  const { state, copy } = useCopy(pixCode);
  return (
    <div className={classes.copy}>
      <Button isLarge onClick={copy} data-testid="copy-pix">
        {text(state === 'copied' ? 'pix.copied' : 'pix.copy')}
      </Button>
      <span className="cafe-hidden" role="status">
        {state === 'copied' ? text('pix.copied') : ''}
      </span>
      {state === 'failed' && (
        <p className={classes.hint} role="alert">
          {text('pix.copyFailed')}
        </p>
      )}
      <p className={classes.hint}>{text('pix.paste')}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached without a mouse */}
      <code className={classes.code} role="region" aria-label={text('pix.code')} tabIndex={0}>
        {pixCode}
      </code>
    </div>
  );
}

function QrPanel({ pixCode }: { pixCode: string }) {
  const text = useText();
  return (
    <div className={classes.qr}>
      <Suspense fallback={<div className={classes.qrWaiting} />}>
        <QrCode value={pixCode} title={text('pix.qr')} />
      </Suspense>
      <p className={classes.hint}>{text('pix.scan')}</p>
    </div>
  );
}

function WaysToPay({ pixCode }: { pixCode: string }) {
  const text = useText();
  const isWide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={classes.ways}>
      {isWide && <QrPanel pixCode={pixCode} />}
      <CopyCode pixCode={pixCode} />
      {!isWide && (
        <>
          <Button
            variant="subtle"
            aria-expanded={isAsked}
            onClick={() => {
              setAsked(!isAsked);
            }}
          >
            {text(isAsked ? 'pix.hideQr' : 'pix.showQr')}
          </Button>
          {isAsked && <QrPanel pixCode={pixCode} />}
        </>
      )}
    </div>
  );
}

/** The payment page speaks Portuguese unless it is told otherwise. */
function inLanguage(pageUrl: string, locale: Locale): string {
  return locale === 'en' ? `${pageUrl}${pageUrl.includes('?') ? '&' : '?'}lang=en` : pageUrl;
}

/** Paying where the order is: the code to copy or scan, what it costs and how long there is time. */
export function PixPayment({ order }: { order: Order }) {
  const text = useText();
  const { money } = useFormat();
  const { locale } = useLocale();
  const { pageUrl, pixCode, expiresAt } = order.payment ?? {};
  const now = useNow(expiresAt !== undefined);
  const isOver = expiresAt !== undefined && secondsUntil(expiresAt, now) === 0;
  return (
    <section
      className={`cafe-card ${classes.panel ?? ''}`}
      aria-labelledby="pix-title"
      data-testid="pix"
    >
      <div className={classes.head}>
        <div>
          <h2 id="pix-title">{text('pix.title')}</h2>
          <span className="cafe-hidden">{text('pix.amount')}</span>
          <div className={classes.amount} data-testid="pix-amount">
            {money(order.total)}
          </div>
        </div>
        {expiresAt !== undefined && !isOver && (
          <Countdown since={order.placedAt} until={expiresAt} now={now} />
        )}
      </div>
      {isOver && <p role="status">{text('pix.expired')}</p>}
      {pixCode !== undefined && !isOver && <WaysToPay pixCode={pixCode} />}
      {pageUrl === undefined && (
        <p role="status" className={classes.preparing}>
          {text('pix.preparing')}
        </p>
      )}
      {pageUrl !== undefined && isWebAddress(pageUrl) && !isOver && (
        <div className={classes.foot}>
          <span className={classes.hint}>{text('pix.watching')}</span>
          <a href={inLanguage(pageUrl, locale)} className={classes.link} data-testid="pay-link">
            {text('pix.pay')}
          </a>
        </div>
      )}
    </section>
  );
}
