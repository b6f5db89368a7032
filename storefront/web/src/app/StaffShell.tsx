import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LiveRegion } from '@/shared/ui/announce';
import { keepFocus } from '@/shared/ui/focus';
import { Toasts } from '@/shared/ui/toast';
import { Person } from './Person';
import { LocaleToggle, SchemeToggle } from './toggles';
import classes from './StaffShell.module.css';

/** Where the next person signs in, and comes back here. */
const LOGIN = '/login?next=%2Fstaff';

/** What surrounds the pages of those who work here: as little as possible, for the screen belongs to the work. */
export function StaffShell({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);
  return (
    <div className={classes.shell}>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.tools}>
        <Person
          onOut={() => {
            navigate(LOGIN);
          }}
        />
        <LocaleToggle />
        <SchemeToggle />
      </footer>
      <Toasts />
      <LiveRegion />
    </div>
  );
}
