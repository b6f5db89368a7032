import { lazy, Suspense, type ReactNode } from 'react';
import { useKeptAdmission } from '@/features/checkout/api/admission';
import { CartMessages } from '@/features/cart/ui/CartMessages';
import { LiveRegion } from '@/shared/ui/announce';
import { SkipLink } from '@/shared/ui/SkipLink';
import { Toasts } from '@/shared/ui/toast';
import { Footer } from './Footer';
import { Header } from './Header';
import { usePageChange } from './usePageChange';
import classes from './AppShell.module.css';

const AdmissionBanner = lazy(() =>
  import('@/features/checkout/ui/AdmissionBanner').then((module) => ({
    default: module.AdmissionBanner,
  })),
);

/** What surrounds every page. */
export function AppShell({ children }: { children: ReactNode }) {
  const main = usePageChange();
  const admission = useKeptAdmission();
  return (
    <div className={classes.shell}>
      <SkipLink />
      <Header />
      {admission !== '' && (
        <Suspense fallback={null}>
          <AdmissionBanner code={admission} />
        </Suspense>
      )}
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Footer />
      <CartMessages />
      <Toasts />
      <LiveRegion />
    </div>
  );
}
