import type { ReactNode } from 'react';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import { Dialog } from './Dialog';
import classes from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  opened: boolean;
  /** The question. */
  title: string;
  /** What follows from a yes. */
  children?: ReactNode;
  /** Says what will be done, such as "Sim, excluir". */
  confirm: string;
  /** Says that all stays as it is; "Cancelar" would be understood both ways. */
  keep?: string;
  onConfirm: () => void;
  onClose: () => void;
  isPending?: boolean;
  isDisabled?: boolean;
  confirmTestId?: string;
}

/** Asks before what cannot be taken back. The harmless answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirm, keep, onConfirm, onClose } = props;
  const { isPending = false, isDisabled = false, confirmTestId = 'confirm' } = props;
  const text = useText();
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {children !== undefined && <div>{children}</div>}
      <div className={classes.answers}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {keep ?? text('common.keep')}
        </Button>
        <Button
          isDangerous
          aria-disabled={isPending || isDisabled}
          aria-busy={isPending}
          onClick={() => {
            if (!isPending && !isDisabled) {
              onConfirm();
            }
          }}
          data-testid={confirmTestId}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
