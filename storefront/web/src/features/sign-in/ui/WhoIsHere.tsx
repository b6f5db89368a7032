import { useQuery } from '@tanstack/react-query';
import { Button } from '@/shared/ui/Button';
import { meQuery } from '../api/me';
import { useText } from '../texts';
import { useSignOut } from './useSignOut';

/** The person at this browser, in the head of each page, and the way out. */
export function WhoIsHere({ onOut }: { onOut?: (() => void) | undefined }) {
  const text = useText();
  const { data: me } = useQuery(meQuery);
  const signOut = useSignOut(onOut);
  if (me?.name === undefined) {
    return null;
  }
  return (
    <Button
      variant="subtle"
      aria-disabled={signOut.isPending}
      data-testid="header-sign-out"
      onClick={() => {
        if (!signOut.isPending) {
          signOut.mutate();
        }
      }}
    >
      {text('signedIn.outOf', { name: me.name })}
    </Button>
  );
}
