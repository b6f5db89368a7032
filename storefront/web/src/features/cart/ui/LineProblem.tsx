import { Link } from 'wouter';
import { useFormat } from '@/shared/format/useFormat';
import type { ShownLine } from '../api/shown';
import { useText } from '../texts';
import classes from './LineProblem.module.css';

interface LineProblemProps {
  line: ShownLine;
  /** As many as can be had on this line. */
  limit: number | undefined;
  /** Where other options can be chosen. */
  editHref: string | undefined;
  onTake: (quantity: number) => void;
  onRemove: () => void;
}

function useMessage({ problem, available, formerUnitPrice, unitPrice }: ShownLine, limit?: number) {
  const text = useText();
  const format = useFormat();
  switch (problem) {
    case undefined:
      return undefined;
    case 'SOLD_OUT':
      return text(
        available === 0 || available === undefined ? 'cart.soldOut' : 'cart.optionSoldOut',
      );
    case 'NOT_SOLD':
      return text('cart.notSold');
    case 'ONLY_N_LEFT':
      return text(limit === available ? 'cart.onlyLeft' : 'cart.onlyLeftOfAll', {
        count: available ?? 0,
      });
    case 'PRICE_CHANGED':
      return formerUnitPrice === undefined
        ? text('cart.priceChanged')
        : text('cart.priceChangedFrom', {
            before: format.money(formerUnitPrice),
            now: format.money(unitPrice),
          });
  }
}

/** What is wrong with a line, and each way out with one tap. */
export function LineProblem({ line, limit, editHref, onTake, onRemove }: LineProblemProps) {
  const text = useText();
  const message = useMessage(line, limit);
  const { name, problem } = line;
  if (message === undefined) {
    return null;
  }
  const canTake = problem === 'ONLY_N_LEFT' && limit !== undefined && limit > 0;
  return (
    <div className={classes.problem} data-problem={problem} data-testid={`problem-${line.sku}`}>
      <p className={classes.message}>{message}</p>
      {problem !== 'PRICE_CHANGED' && (
        <div className={classes.ways}>
          {canTake && (
            <button
              type="button"
              className={classes.way}
              aria-label={text('cart.takeNamed', { count: limit, name })}
              onClick={() => {
                onTake(limit);
              }}
            >
              {text('cart.take', { count: limit })}
            </button>
          )}
          {editHref !== undefined && problem !== 'ONLY_N_LEFT' && (
            <Link
              href={editHref}
              state={{ opened: true }}
              className={classes.way ?? ''}
              aria-label={text('cart.chooseNamed', { name })}
            >
              {text('cart.choose')}
            </Link>
          )}
          <button
            type="button"
            className={classes.way}
            aria-label={text('cart.remove', { name })}
            onClick={onRemove}
          >
            {text('cart.removeShort')}
          </button>
        </div>
      )}
    </div>
  );
}
