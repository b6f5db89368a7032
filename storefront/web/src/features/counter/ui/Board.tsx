import { useId, type KeyboardEvent } from 'react';
import { useServerNow } from '@/shared/format/serverTime';
import { useStore } from '@/shared/ui/store';
import type { QueueActions } from './actions';
import { columnOf, COLUMNS, type Column } from '../api/queue';
import type { QueueOrder } from '../api/types';
import { useText } from '../texts';
import { OrderCard } from './OrderCard';
import classes from './Staff.module.css';

const STEPS: Readonly<Record<string, readonly [column: number, card: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The arrow keys lead from a card's button to that of the next card, or to the next column that has any. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const [aside, down] = STEPS[event.key] ?? [0, 0];
  if ((aside === 0 && down === 0) || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-primary]')])
    .filter((buttons) => buttons.length > 0);
  const card = event.target instanceof Element ? event.target.closest('li[data-age]') : null;
  const at = columns.findIndex((buttons) => buttons.some((button) => card?.contains(button)));
  const row = columns[at]?.findIndex((button) => card?.contains(button)) ?? 0;
  const column = columns[at + aside];
  const next = aside === 0 ? column?.[row + down] : (column?.[row] ?? column?.at(-1));
  if (at >= 0 && next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}

interface BoardProps {
  orders: readonly QueueOrder[];
  actions: QueueActions;
  me: string | undefined;
  onCancel: (order: QueueOrder) => void;
}

function ColumnOf({ column, orders, actions, me, onCancel }: BoardProps & { column: Column }) {
  const text = useText();
  const id = useId();
  const now = useServerNow();
  const deferred = useStore(actions.deferred.waiting);
  const busy = useStore(actions.busy);
  return (
    <section className={classes.column} aria-labelledby={id} data-testid={`column-${column}`}>
      <h2 id={id} className={classes.columnTitle}>
        {text(`column.${column}`)}
        <span className={classes.count}>
          <span aria-hidden="true">{orders.length}</span>
          <span className="cafe-hidden">{text('column.count', { count: orders.length })}</span>
        </span>
      </h2>
      {orders.length === 0 ? (
        <p className={classes.nothing}>{text(`empty.${column}`)}</p>
      ) : (
        <ul className={classes.cards} data-column={column}>
          {orders.map((order) => (
            <OrderCard
              key={order.id}
              order={order}
              now={now}
              me={me}
              deferral={deferred[order.id]}
              isBusy={busy.has(order.id)}
              onStep={actions.take}
              onUndo={({ id: of }) => {
                actions.deferred.undo(of);
              }}
              onCancel={onCancel}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The orders by what is to be done with them, oldest first. */
export function Board(props: BoardProps) {
  const text = useText();
  const id = useId();
  return (
    // The keys only move the focus between buttons, each of which is reached by the Tab key as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      className={classes.board}
      aria-label={text('staff.board')}
      aria-describedby={id}
      onKeyDown={moveByArrows}
    >
      <p id={id} className="cafe-hidden">
        {text('staff.keys')}
      </p>
      {COLUMNS.map((column) => (
        <ColumnOf
          key={column}
          {...props}
          column={column}
          orders={props.orders.filter((order) => columnOf(order) === column)}
        />
      ))}
    </div>
  );
}
