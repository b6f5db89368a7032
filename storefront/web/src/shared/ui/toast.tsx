import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText';
import { announce } from './announce';
import { createStore, useStore } from './store';
import classes from './toast.module.css';

export interface ToastAction {
  label: string;
  onAction: () => void;
  testId?: string;
}

export interface Toast {
  /** A toast with the id of another takes its place. */
  id: string;
  title?: string;
  text: string;
  tone?: 'neutral' | 'good' | 'bad';
  /** One way to react, such as taking back what was done. The toast goes away with it. */
  action?: ToastAction;
  /** How long it stays, in milliseconds; it waits while it is pointed at or has the focus. */
  duration?: number;
}

const BRIEF_MS = 4000;
const WITH_ACTION_MS = 8000;
const AT_ONCE = 3;

const toasts = createStore<readonly Toast[]>([]);

export function hideToast(id: string): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

/** Says what has just happened, at the edge of the page. */
export function showToast(toast: Toast): void {
  const others = toasts.get().filter(({ id }) => id !== toast.id);
  toasts.set([...others, toast].slice(-AT_ONCE));
  const said = [toast.title, toast.text].filter((part) => part !== undefined).join('. ');
  announce(said, toast.tone === 'bad' ? 'assertive' : 'polite');
}

export function hideAllToasts(): void {
  toasts.set([]);
}

function ToastCard({ toast }: { toast: Toast }) {
  const text = useText();
  const { id, title, text: message, tone = 'neutral', action } = toast;
  const [isHeld, setHeld] = useState(false);
  const isLong = action !== undefined || tone === 'bad';
  const duration = toast.duration ?? (isLong ? WITH_ACTION_MS : BRIEF_MS);
  useEffect(() => {
    if (isHeld) {
      return undefined;
    }
    const timer = setTimeout(() => {
      hideToast(id);
    }, duration);
    return () => {
      clearTimeout(timer);
    };
    // A toast that took the place of another begins anew.
  }, [id, duration, isHeld, toast]);
  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };
  return (
    // Being pointed at or having the focus within only holds the clock.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classes.toast}
      data-tone={tone}
      data-testid="toast"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <div className={classes.words}>
        {title !== undefined && <strong>{title}</strong>}
        <span>{message}</span>
      </div>
      {action !== undefined && (
        <button
          type="button"
          className={classes.action}
          data-testid={action.testId}
          onClick={() => {
            hideToast(id);
            action.onAction();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={classes.close}
        aria-label={text('common.close')}
        onClick={() => {
          hideToast(id);
        }}
      >
        ×
      </button>
    </li>
  );
}

/** Where toasts stand: above the bar at the bottom where there is one, and beside what is paid with. */
export function Toasts() {
  const text = useText();
  const shown = useStore(toasts);
  return shown.length === 0 ? null : (
    <section aria-label={text('app.messages')} className={classes.place}>
      <ol className={classes.list}>
        {shown.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  );
}
