import { useQuery } from '@tanstack/react-query';
import { LiveIndicator } from '@/features/live/ui/LiveIndicator';
import { shopQuery } from '@/features/shop/api/getShop';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import classes from './AppShell.module.css';

const telephone = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Who the shop is and how to reach it; nobody is left alone with a problem. */
function Contact() {
  const text = useText();
  const format = useFormat();
  const { data: shop } = useQuery(shopQuery);
  const { name, phone, email, open, nextOpening } = shop ?? {};
  return (
    <address className={classes.contact}>
      <strong>{name ?? text('app.name')}</strong>
      {phone !== undefined && <a href={telephone(phone)}>{phone}</a>}
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      {open === false && (
        <span>
          {nextOpening === undefined
            ? text('app.closed')
            : text('app.closedUntil', { at: format.instant(nextOpening, 'day') })}
        </span>
      )}
    </address>
  );
}

export function Footer() {
  return (
    <footer className={classes.footer}>
      <div className={classes.width}>
        <Contact />
        <LiveIndicator />
      </div>
    </footer>
  );
}
