import { LinkButton } from '@/shared/ui/Button';
import { useText } from '../texts';
import type { Access } from './useQueue';
import classes from './Staff.module.css';

/** Where people sign in; it leads back here. */
const LOGIN = '/login?next=%2Fstaff';

interface SignInProps {
  access: Exclude<Access, 'open'>;
  /** 1 where there is nothing else on the page. */
  level: 1 | 2;
}

/** Instead of the queue, or above what was last known of it. */
export function SignIn({ access, level }: SignInProps) {
  const text = useText();
  const Heading = `h${level}` as const;
  const id = access === 'forbidden' ? 'staff.forbidden' : 'staff.signedOut';
  return (
    <div className={classes.notice} role="alert" data-testid="signed-out">
      <Heading className={classes.noticeTitle}>{text(id)}</Heading>
      <p>{text(`${id}Text`)}</p>
      <LinkButton href={LOGIN} isOutside isLarge data-testid="sign-in">
        {text('staff.signIn')}
      </LinkButton>
    </div>
  );
}
