import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { meQuery } from '../api/me';
import { useText } from '../texts';
import { SignInForm } from './SignInForm';
import { SignedIn } from './SignedIn';
import classes from './SignIn.module.css';

/** Where people who work here sign in, and see that they are. */
export function SignInPage() {
  const text = useText();
  const { data: me, error, refetch } = useQuery(meQuery);
  usePageTitle(text('signIn.title'));
  if (me === undefined) {
    return error === null ? (
      <PageSkeleton shape="rows" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (me.name !== undefined) {
    return <SignedIn name={me.name} role={me.role} />;
  }
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('signIn.title')}</h1>
      <p className={classes.lead}>{text('signIn.lead')}</p>
      <SignInForm />
    </div>
  );
}
