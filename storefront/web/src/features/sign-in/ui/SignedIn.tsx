import { useEffect, useRef } from 'react';
import type { Role } from '@/api/types';
import { Button, LinkButton } from '@/shared/ui/Button';
import { STAFF } from '../api/next';
import { useText } from '../texts';
import { useSignOut } from './useSignOut';
import classes from './SignIn.module.css';

interface SignedInProps {
  name: string;
  role: Role | undefined;
}

/** Who is signed in, and the ways on. */
export function SignedIn({ name, role }: SignedInProps) {
  const text = useText();
  const signOut = useSignOut();
  const title = useRef<HTMLHeadingElement>(null);
  // The form that had the focus has gone.
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <div className={classes.page} data-testid="signed-in">
      <h1 ref={title} tabIndex={-1} className={classes.title}>
        {text('signedIn.title')}
      </h1>
      <p className={classes.lead}>
        {text('signedIn.as', { name })}
        {role !== undefined && ` ${text(`role.${role}`)}.`}
      </p>
      <div className={classes.actions}>
        {(role === 'STAFF' || role === 'MANAGER') && (
          <LinkButton href={STAFF} data-testid="to-staff">
            {text('signedIn.staff')}
          </LinkButton>
        )}
        {role === 'MANAGER' && (
          <LinkButton href="/office/people" variant="default" data-testid="to-people">
            {text('signedIn.people')}
          </LinkButton>
        )}
        <Button
          variant="default"
          aria-disabled={signOut.isPending}
          data-testid="sign-out"
          onClick={() => {
            if (!signOut.isPending) {
              signOut.mutate();
            }
          }}
        >
          {text('signedIn.out')}
        </Button>
      </div>
    </div>
  );
}
