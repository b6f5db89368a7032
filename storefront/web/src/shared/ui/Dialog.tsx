import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { useText } from '../i18n/useText';
import { focusable } from './focus';
import classes from './Dialog.module.css';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** In the middle, from the bottom edge at the width of a phone, or over the whole screen. */
  variant?: 'center' | 'sheet' | 'full';
  testId?: string;
}

/** The Tab key goes round inside; the browser itself would lead it out of the document. */
function goRound(event: KeyboardEvent<HTMLDialogElement>): void {
  const inside = focusable(event.currentTarget);
  const [first] = inside;
  const last = inside.at(-1);
  if (event.key !== 'Tab' || first === undefined || last === undefined) {
    return;
  }
  const [edge, other] = event.shiftKey ? [first, last] : [last, first];
  if (document.activeElement === edge || document.activeElement === event.currentTarget) {
    event.preventDefault();
    other.focus();
  }
}

/**
 * What is asked or chosen before anything else goes on. The focus moves in, to what carries `data-autofocus` where there
 * is such a thing, and back to where it was at the end.
 */
export function Dialog({
  opened,
  onClose,
  title,
  children,
  variant = 'center',
  testId,
}: DialogProps) {
  const text = useText();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (opened && dialog !== null && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    } else if (!opened && dialog?.open === true) {
      dialog.close();
    }
  }, [opened]);

  // A dialog that leaves the document while it is open would leave the focus nowhere.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => {
      if (dialog?.open === true) {
        dialog.close();
      }
    };
  }, []);

  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) {
      onClose();
    }
  };
  return (
    // A click beside the dialog closes it, as the Escape key does.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={`${classes.dialog ?? ''} ${classes[variant] ?? ''}`}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={onCancel}
      onKeyDown={goRound}
      onClick={onBackdrop}
    >
      {opened && (
        <div className={classes.body}>
          <div className={classes.head}>
            <h2 id={titleId} className={classes.title}>
              {title}
            </h2>
            <button
              type="button"
              className={classes.close}
              aria-label={text('common.close')}
              onClick={onClose}
            >
              ×
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
