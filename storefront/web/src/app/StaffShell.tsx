import { useEffect, useRef, type ReactNode } from 'react';
import { LiveRegion } from '@/shared/ui/announce';
import { keepFocus } from '@/shared/ui/focus';
import { Toasts } from '@/shared/ui/toast';
import { LocaleToggle, SchemeToggle } from './toggles';
import classes from './StaffShell.module.css';

/** What surrounds the pages of those who work here: as little as possible, for the screen belongs to the work. */
export function StaffShell({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);
  return (
    <div className={classes.shell}>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.tools}>
        <LocaleToggle />
        <SchemeToggle />
      </footer>
      <Toasts />
      <LiveRegion />
    </div>
  );
}
