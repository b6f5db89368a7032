import { useState } from 'react';
import { Button } from '@/shared/ui/Button';
import { useText } from '../texts';
import { PairDisplay } from './PairDisplay';
import { Tool } from './Tool';
import type { ToolName, ToolProps } from './tools';
import classes from './Staff.module.css';

const NAMES = ['sale', 'products', 'figures'] as const;

/** What the staff do besides the queue. */
export function StaffTools({ onFailure }: Pick<ToolProps, 'onFailure'>) {
  const text = useText();
  const [opened, setOpened] = useState<ToolName>();
  return (
    <div className={classes.tools}>
      {NAMES.map((name) => (
        <Button
          key={name}
          variant="default"
          data-testid={`open-${name}`}
          onClick={() => {
            setOpened(name);
          }}
        >
          {text(`tools.${name}`)}
        </Button>
      ))}
      <PairDisplay onFailure={onFailure} />
      {opened !== undefined && (
        <Tool
          key={opened}
          name={opened}
          onFailure={onFailure}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </div>
  );
}
