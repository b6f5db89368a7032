import type { Cart, LineThatCannotBeSold } from '@/api/types';
import { Button } from '@/shared/ui/Button';
import { leftForLine } from '../api/refusal';
import { useText } from '../texts';
import { Notice } from './Notice';
import classes from './Checkout.module.css';

interface StuckLineProps {
  line: LineThatCannotBeSold;
  /** So many of it this line could have. */
  left: number;
  onQuantity: (quantity: number) => void;
}

function StuckLine({ line, left, onQuantity }: StuckLineProps) {
  const text = useText();
  const why = () => {
    if (line.problem === 'ONLY_N_LEFT') {
      return text('unsellable.left', { count: line.available ?? left });
    }
    return text(line.problem === 'NOT_SOLD' ? 'unsellable.gone' : 'unsellable.soldOut');
  };
  return (
    <div className={classes.stuck}>
      <span>
        <strong>{line.name}</strong> {why()}
      </span>
      <span className={classes.wayOut}>
        {left > 0 && (
          <Button
            onClick={() => {
              onQuantity(left);
            }}
          >
            {text('unsellable.take', { count: left })}
          </Button>
        )}
        <Button
          variant="default"
          aria-label={text('unsellable.removeNamed', { name: line.name })}
          onClick={() => {
            onQuantity(0);
          }}
        >
          {text('unsellable.remove')}
        </Button>
      </span>
    </div>
  );
}

interface CannotBeSoldProps {
  cart: Cart;
  lines: readonly LineThatCannotBeSold[];
  isUrgent: boolean;
  /** 0 takes the line out. */
  onQuantity: (line: LineThatCannotBeSold, quantity: number) => void;
}

/** What stands in the way of the order, each with a way out. */
export function CannotBeSold({ cart, lines, isUrgent, onQuantity }: CannotBeSoldProps) {
  const text = useText();
  return (
    <Notice title={text('unsellable.title')} isUrgent={isUrgent} testId="cannot-be-sold">
      {lines.map((line) => (
        <StuckLine
          key={line.id}
          line={line}
          left={leftForLine(cart, line)}
          onQuantity={(quantity) => {
            onQuantity(line, quantity);
          }}
        />
      ))}
    </Notice>
  );
}
