import type { Role } from '@/api/types';
import { useText } from '../texts';
import classes from './People.module.css';

const ROLES: readonly Role[] = ['STAFF', 'MANAGER', 'OPERATOR'];

interface RoleSelectProps {
  id?: string;
  label?: string;
  role: Role;
  testId: string;
  onChange: (role: Role) => void;
}

export function RoleSelect({ id, label, role, testId, onChange }: RoleSelectProps) {
  const text = useText();
  return (
    <select
      id={id}
      aria-label={label}
      className={classes.input}
      value={role}
      data-testid={testId}
      onChange={({ currentTarget }) => {
        const chosen = ROLES.find((each) => each === currentTarget.value);
        if (chosen !== undefined) {
          onChange(chosen);
        }
      }}
    >
      {ROLES.map((each) => (
        <option key={each} value={each}>
          {text(`people.role.${each}`)}
        </option>
      ))}
    </select>
  );
}
