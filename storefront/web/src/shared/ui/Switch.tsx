import type { ReactNode } from 'react';
import classes from './Switch.module.css';

interface SwitchProps {
  isOn: boolean;
  isBusy?: boolean;
  onSwitch: (isOn: boolean) => void;
  /** What is on or off. */
  children: ReactNode;
  testId?: string;
}

/** A switch as phones have it. */
export function Switch({ isOn, isBusy = false, onSwitch, children, testId }: SwitchProps) {
  return (
    <label className={classes.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-busy={isBusy}
        data-testid={testId}
        onChange={({ currentTarget }) => {
          if (!isBusy) {
            onSwitch(currentTarget.checked);
          }
        }}
      />
      {children}
    </label>
  );
}
