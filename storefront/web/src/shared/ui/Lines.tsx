import type { CartLine, Money, Line } from '@/api/types';
import { useText } from '../i18n/useText';
import { Price } from './Price';
import classes from './Lines.module.css';

interface LinesProps {
  lines: readonly (CartLine | Line)[];
  total: Money;
}

/** What is ordered, as it was chosen, and what it costs. */
export function Lines({ lines, total }: LinesProps) {
  const text = useText();
  return (
    <div>
      <ul className={classes.lines}>
        {lines.map(({ id, name, quantity, options, note, lineTotal }) => (
          <li key={id} className={classes.line}>
            <span className={classes.quantity}>{quantity} ×</span>
            <span className={classes.words}>
              {name}
              {options.length > 0 && (
                <span className={classes.detail}>
                  {options.map((option) => option.name).join(', ')}
                </span>
              )}
              {note !== undefined && <span className={classes.detail}>“{note}”</span>}
            </span>
            <Price value={lineTotal} />
          </li>
        ))}
      </ul>
      <p className={classes.total}>
        <span>{text('common.total')}</span>
        <Price value={total} />
      </p>
    </div>
  );
}
