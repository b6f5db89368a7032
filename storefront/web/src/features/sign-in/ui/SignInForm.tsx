import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { useSearch } from 'wouter';
import { useProblemText } from '@/shared/i18n/problemText';
import { Button } from '@/shared/ui/Button';
import { useOnline } from '@/shared/ui/useOnline';
import { useText } from '../texts';
import { useSignIn } from './useSignIn';
import classes from './SignIn.module.css';

/** Name and password, as password managers know them. */
export function SignInForm() {
  const text = useText();
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const signIn = useSignIn();
  const message = useMessage(signIn, isMissing);
  const isBlocked = signIn.isBusy || signIn.wait > 0;
  useEffect(() => {
    if (signIn.isWrong) {
      password.current?.focus();
      password.current?.select();
    }
  }, [signIn.isWrong]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBlocked) {
      return;
    }
    const fields = new FormData(event.currentTarget);
    const typed = { username: valueOf(fields, 'username'), password: valueOf(fields, 'password') };
    const isEmpty = typed.username.trim() === '' || typed.password === '';
    setMissing(isEmpty);
    if (!isEmpty) {
      signIn.tryWith(typed);
    }
  }

  const described = {
    'aria-invalid': signIn.isWrong || isMissing || undefined,
    'aria-describedby': message === undefined ? undefined : `${id}-error`,
  };
  return (
    <form
      method="post"
      action="/login"
      noValidate
      className={classes.form}
      data-testid="login-form"
      onSubmit={submit}
    >
      <div className={classes.field}>
        <label className={classes.label} htmlFor={`${id}-username`}>
          {text('signIn.username')}
        </label>
        <input
          {...described}
          id={`${id}-username`}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          className={classes.input}
          data-testid="login-username"
        />
      </div>
      <div className={classes.field}>
        <label className={classes.label} htmlFor={`${id}-password`}>
          {text('signIn.password')}
        </label>
        <input
          {...described}
          ref={password}
          id={`${id}-password`}
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          required
          className={classes.input}
          data-testid="login-password"
        />
        <label className={classes.show}>
          <input
            type="checkbox"
            checked={isShown}
            onChange={({ currentTarget }) => {
              setShown(currentTarget.checked);
            }}
          />
          {text('signIn.show')}
        </label>
      </div>
      {message !== undefined && (
        <p
          id={`${id}-error`}
          // The seconds that pass are not read out one by one.
          role={signIn.wait > 0 ? undefined : 'alert'}
          className={classes.error}
          data-testid="login-error"
        >
          {message}
        </p>
      )}
      <Button type="submit" isLarge isWide aria-disabled={isBlocked} data-testid="login-submit">
        {text(signIn.isBusy ? 'signIn.busy' : 'signIn.submit')}
      </Button>
    </form>
  );
}

function valueOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

/** What keeps the person from getting in; a form without script has brought `?error` along. */
function useMessage(
  { wait, isWrong, isBusy, isUntried, error }: ReturnType<typeof useSignIn>,
  isMissing: boolean,
): string | undefined {
  const text = useText();
  const problemText = useProblemText();
  const isOnline = useOnline();
  const wasWrong = new URLSearchParams(useSearch()).has('error');
  if (wait > 0) {
    return text('signIn.throttled', { seconds: wait });
  }
  if (isMissing) {
    return text('signIn.missing');
  }
  if (isBusy) {
    return undefined;
  }
  if (error !== null) {
    return problemText(error);
  }
  if (!isOnline) {
    return text('error.offlineTitle');
  }
  return isWrong || (wasWrong && isUntried) ? text('signIn.wrong') : undefined;
}
