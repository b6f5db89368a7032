import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@/api/problem';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { peopleQuery } from '../api/people';
import { useText } from '../texts';
import { AddPerson } from './AddPerson';
import { PersonRow } from './PersonRow';
import classes from './People.module.css';

const isNotAllowed = (error: unknown) =>
  error instanceof ApiError && (error.status === 401 || error.status === 403);

/** Who may sign in, for the manager. */
export function PeoplePage() {
  const text = useText();
  const { data: people, error, refetch } = useQuery(peopleQuery);
  usePageTitle(text('people.title'));
  if (isNotAllowed(error)) {
    return (
      <EmptyState
        title={text('people.title')}
        text={text('people.needsSignIn')}
        action={{ label: text('people.signIn'), href: '/login' }}
      />
    );
  }
  if (people === undefined) {
    return error === null ? (
      <PageSkeleton shape="rows" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('people.title')}</h1>
      <p className={classes.lead}>{text('people.lead')}</p>
      <ul className={classes.list} aria-label={text('people.list')}>
        {people.map((person) => (
          <PersonRow key={person.name} person={person} />
        ))}
      </ul>
      <AddPerson />
    </div>
  );
}
