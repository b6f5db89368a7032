import { useState, type SubmitEvent } from 'react';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { useText } from '../texts';
import { Field, FormError } from './Field';
import { usePeople } from './usePeople';
import classes from './People.module.css';

interface NewPasswordProps {
  name: string;
  opened: boolean;
  onClose: () => void;
}

export function NewPassword({ name, opened, onClose }: NewPasswordProps) {
  const text = useText();
  return (
    <Dialog opened={opened} onClose={onClose} title={text('people.newPasswordOf', { name })}>
      <PasswordForm name={name} onDone={onClose} />
    </Dialog>
  );
}

function PasswordForm({ name, onDone }: { name: string; onDone: () => void }) {
  const text = useText();
  const { change } = usePeople();
  const [password, setPassword] = useState('');

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!change.isPending) {
      change.mutate({ name, password }, { onSuccess: onDone });
    }
  }

  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      <Field
        name="password"
        label={text('people.password')}
        hint={text('people.passwordHint')}
        error={change.error}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        data-testid="new-password"
        value={password}
        onChange={({ currentTarget }) => {
          setPassword(currentTarget.value);
        }}
      />
      <FormError error={change.error} />
      <Button type="submit" aria-disabled={change.isPending} data-testid="save-password">
        {text('people.savePassword')}
      </Button>
    </form>
  );
}
