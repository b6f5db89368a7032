import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { useText } from '../texts';
import { ToolBoundary } from './ToolBoundary';
import { TOOLS, type ToolName, type ToolProps } from './tools';
import classes from './Staff.module.css';

type LazyTool = LazyExoticComponent<ComponentType<ToolProps>>;

function loaded(name: ToolName): LazyTool {
  return lazy(() => TOOLS[name]().then((tool) => ({ default: tool })));
}

/** What has loaded is kept; what has not is loaded anew when it is opened again. */
const known: Partial<Record<ToolName, LazyTool | undefined>> = {};

function toolOf(name: ToolName): LazyTool {
  return (known[name] ??= loaded(name));
}

/** A dialog of the staff’s page that is loaded when it is opened. */
export function Tool({ name, onClose, onFailure }: ToolProps & { name: ToolName }) {
  const text = useText();
  const [Part, setPart] = useState(() => toolOf(name));
  const [tries, setTries] = useState(0);
  const title = text(`tools.${name}`);
  const forget = () => {
    known[name] = undefined;
  };
  const retry = () => {
    forget();
    setPart(toolOf(name));
    setTries((count) => count + 1);
  };
  const failed = (
    <Dialog
      opened
      title={title}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <div className={classes.form} role="alert" data-testid="tool-failed">
        <p>{text('tools.failed')}</p>
        <Button data-testid="retry-tool" onClick={retry}>
          {text('common.retry')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            window.location.reload();
          }}
        >
          {text('error.reload')}
        </Button>
      </div>
    </Dialog>
  );
  const loading = (
    <Dialog opened onClose={onClose} title={title}>
      <p role="status">{text('common.loading')}</p>
    </Dialog>
  );
  return (
    <ToolBoundary key={tries} fallback={failed}>
      <Suspense fallback={loading}>
        <Part onClose={onClose} onFailure={onFailure} />
      </Suspense>
    </ToolBoundary>
  );
}
