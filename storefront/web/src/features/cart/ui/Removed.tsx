import { useText } from '../texts';
import classes from './Removed.module.css';

/** Stays until something else happens: nobody has to be quick to take a removal back. */
export function Removed({ name, onUndo }: { name: string; onUndo: () => void }) {
  const text = useText();
  return (
    <div className={classes.removed}>
      <span>{text('cart.removed', { name })}</span>
      <button
        type="button"
        className={classes.undo}
        aria-label={text('cart.undo', { name })}
        data-testid="undo-remove"
        onClick={onUndo}
      >
        {text('common.undo')}
      </button>
    </div>
  );
}
