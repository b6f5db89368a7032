import { useState } from 'react';
import type { Person } from '@/api/types';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { useText } from '../texts';
import { NewPassword } from './NewPassword';
import { RoleSelect } from './RoleSelect';
import { usePeople } from './usePeople';
import classes from './People.module.css';

export function PersonRow({ person: { name, role } }: { person: Person }) {
  const text = useText();
  const { change, remove } = usePeople();
  const [dialog, setDialog] = useState<'password' | 'remove'>();
  const close = () => {
    setDialog(undefined);
  };
  return (
    <li className={classes.person} data-testid={`person-${name}`}>
      <span className={classes.name}>{name}</span>
      <RoleSelect
        label={text('people.roleOf', { name })}
        role={role}
        testId={`role-${name}`}
        onChange={(chosen) => {
          change.mutate({ name, role: chosen });
        }}
      />
      <Button
        variant="default"
        aria-label={text('people.newPasswordOf', { name })}
        data-testid={`new-password-${name}`}
        onClick={() => {
          setDialog('password');
        }}
      >
        {text('people.newPassword')}
      </Button>
      <Button
        variant="subtle"
        isDangerous
        aria-label={text('people.removeOf', { name })}
        data-testid={`remove-${name}`}
        onClick={() => {
          setDialog('remove');
        }}
      >
        {text('people.remove')}
      </Button>
      <NewPassword name={name} opened={dialog === 'password'} onClose={close} />
      <ConfirmDialog
        opened={dialog === 'remove'}
        title={text('people.removeTitle', { name })}
        confirm={text('people.removeYes')}
        isPending={remove.isPending}
        onClose={close}
        onConfirm={() => {
          remove.mutate(name, { onSettled: close });
        }}
      >
        <p>{text('people.removeText')}</p>
      </ConfirmDialog>
    </li>
  );
}
