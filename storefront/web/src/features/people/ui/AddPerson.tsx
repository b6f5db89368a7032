import { useId, useState, type SubmitEvent } from 'react';
import type { Role } from '@/api/types';
import { Button } from '@/shared/ui/Button';
import { useText } from '../texts';
import { Field, FormError } from './Field';
import { RoleSelect } from './RoleSelect';
import { usePeople } from './usePeople';
import classes from './People.module.css';

export function AddPerson() {
  const text = useText();
  const id = useId();
  const { add } = usePeople();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('STAFF');

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!add.isPending) {
      add.mutate(
        { name, role, password },
        {
          onSuccess: () => {
            setName('');
            setPassword('');
          },
        },
      );
    }
  }

  return (
    <form noValidate className={classes.form} data-testid="person-form" onSubmit={submit}>
      <h2 className={classes.heading}>{text('people.add')}</h2>
      <Field
        name="name"
        label={text('people.name')}
        error={add.error}
        autoComplete="off"
        data-testid="person-name"
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
      />
      <div className={classes.field}>
        <label className={classes.label} htmlFor={id}>
          {text('people.role')}
        </label>
        <RoleSelect id={id} role={role} testId="person-role" onChange={setRole} />
      </div>
      <Field
        name="password"
        label={text('people.password')}
        hint={text('people.passwordHint')}
        error={add.error}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        data-testid="person-password"
        value={password}
        onChange={({ currentTarget }) => {
          setPassword(currentTarget.value);
        }}
      />
      <FormError error={add.error} />
      <Button type="submit" aria-disabled={add.isPending} data-testid="person-submit">
        {text('people.submit')}
      </Button>
    </form>
  );
}
