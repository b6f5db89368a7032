import { lazy, Suspense, useState } from 'react';
import { Button } from '@/shared/ui/Button';
import { useText } from '../texts';
import { PairDisplay } from './PairDisplay';
import classes from './Staff.module.css';

export interface ToolProps {
  onClose: () => void;
  /** To learn of a session that has ended. */
  onFailure: (error: unknown) => void;
}

/** What is seldom needed is loaded when it is. */
const TOOLS = {
  sale: lazy(() => import('./SaleDialog').then((module) => ({ default: module.SaleDialog }))),
  products: lazy(() =>
    import('./ProductsDialog').then((module) => ({ default: module.ProductsDialog })),
  ),
  figures: lazy(() =>
    import('./FiguresDialog').then((module) => ({ default: module.FiguresDialog })),
  ),
};

const NAMES = ['sale', 'products', 'figures'] as const;

/** What the staff do besides the queue. */
export function StaffTools({ onFailure }: Pick<ToolProps, 'onFailure'>) {
  const text = useText();
  const [opened, setOpened] = useState<keyof typeof TOOLS>();
  const Tool = opened === undefined ? undefined : TOOLS[opened];
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
      {Tool !== undefined && (
        <Suspense fallback={null}>
          <Tool
            onFailure={onFailure}
            onClose={() => {
              setOpened(undefined);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
