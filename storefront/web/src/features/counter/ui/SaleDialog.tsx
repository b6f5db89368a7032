import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { OptionGroup, Product } from '@/api/types';
import { catalogueQuery } from '@/features/catalog/api/getProducts';
import {
  cannotBeChosen,
  defaultSelection,
  groupsOf,
  missingGroups,
  toggle,
} from '@/features/catalog/api/options';
import { unsellableIn } from '@/features/checkout/api/refusal';
import { useFormat } from '@/shared/format/useFormat';
import { useProblemText } from '@/shared/i18n/problemText';
import { randomKey } from '@/shared/randomKey';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ErrorState } from '@/shared/ui/ErrorState';
import { QuantityStepper } from '@/shared/ui/QuantityStepper';
import { showToast } from '@/shared/ui/toast';
import { enterSale, totalOf, type SaleLine, type TillPayment } from '../api/sale';
import { useText } from '../texts';
import type { ToolProps } from './tools';
import classes from './Staff.module.css';

const MOST_LETTERS = 140;
const PAYMENTS: readonly TillPayment[] = ['CASH', 'CARD'];

const newLine = (product: Product): SaleLine => ({
  key: randomKey(),
  product,
  quantity: 1,
  selection: defaultSelection(product),
  note: '',
});

interface LineProps {
  line: SaleLine;
  onChange: (line: SaleLine) => void;
  onRemove: () => void;
}

function Group({ group, line, onChange }: LineProps & { group: OptionGroup }) {
  return (
    <fieldset className={classes.group}>
      <legend>{group.name}</legend>
      {group.choices.map(({ id, name, soldOut }) => (
        <button
          key={id}
          type="button"
          className={classes.choice}
          aria-pressed={line.selection.has(id)}
          aria-disabled={soldOut === true}
          onClick={() => {
            if (soldOut !== true) {
              onChange({ ...line, selection: toggle(group, line.selection, id) });
            }
          }}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function Line(props: LineProps) {
  const { line, onChange, onRemove } = props;
  const text = useText();
  const { product, quantity, note } = line;
  return (
    <li className={classes.saleLine} data-testid={`sale-line-${product.sku}`}>
      <div className={classes.row}>
        <strong>{product.name}</strong>
        <QuantityStepper
          name={product.name}
          quantity={quantity}
          min={0}
          onChange={(next) => {
            if (next === 0) {
              onRemove();
            } else {
              onChange({ ...line, quantity: next });
            }
          }}
        />
      </div>
      {groupsOf(product).map((group) => (
        <Group key={group.id} group={group} {...props} />
      ))}
      <input
        className={classes.input}
        value={note}
        maxLength={MOST_LETTERS}
        placeholder={text('sale.note')}
        aria-label={text('sale.noteOf', { name: product.name })}
        onChange={({ currentTarget }) => {
          onChange({ ...line, note: currentTarget.value });
        }}
      />
    </li>
  );
}

/** What to say of a sale that was refused: which of its lines cannot be sold, where the refusal names any. */
function useRefusalText() {
  const text = useText();
  const problemText = useProblemText();
  return (error: unknown) => {
    const lines = unsellableIn(error).map(({ name, problem, available }) =>
      problem === 'ONLY_N_LEFT' && available !== undefined
        ? text('sale.lineLeft', { name, count: available })
        : text(problem === 'NOT_SOLD' ? 'sale.lineGone' : 'sale.lineSoldOut', { name }),
    );
    return lines.length === 0
      ? problemText(error)
      : text('sale.unsellable', { what: lines.join(', ') });
  };
}

/** What a guest without a phone orders and has paid at the till. */
export function SaleDialog({ onClose, onFailure }: ToolProps) {
  const text = useText();
  const refusalText = useRefusalText();
  const { money } = useFormat();
  const nameId = useId();
  const { data, error: failure, refetch } = useQuery(catalogueQuery);
  const [lines, setLines] = useState<readonly SaleLine[]>([]);
  const [payment, setPayment] = useState<TillPayment>('CASH');
  const [name, setName] = useState('');
  // What is changed is another sale; what is only sent again is the same one.
  const [key, setKey] = useState(randomKey);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const renew = () => {
    setKey(randomKey());
    setProblem(undefined);
  };
  const change = (next: readonly SaleLine[]) => {
    setLines(next);
    renew();
  };
  const missing = lines.flatMap(({ product, selection }) =>
    missingGroups(product, selection).map((group) => `${product.name}: ${group.name}`),
  );
  const enter = async () => {
    if (isBusy || lines.length === 0) {
      return;
    }
    if (missing.length > 0) {
      setProblem(text('sale.choose', { what: missing.join(', ') }));
      return;
    }
    setBusy(true);
    try {
      const number = await enterSale({ lines, payment, name }, key);
      showToast({ id: 'sale', text: text('sale.done', { number }), tone: 'good' });
      onClose();
    } catch (error) {
      onFailure(error);
      setProblem(refusalText(error));
      setBusy(false);
    }
  };
  const products = (data?.products ?? []).filter(
    (product) => product.available !== 0 && !cannotBeChosen(product),
  );
  const total = { amount: totalOf(lines), currency: lines[0]?.product.price.currency ?? 'BRL' };
  return (
    <Dialog opened onClose={onClose} title={text('sale.title')} variant="sheet">
      <div className={classes.form}>
        {data === undefined && failure === null && <p role="status">{text('common.loading')}</p>}
        {data === undefined && failure !== null && (
          <ErrorState error={failure} level={2} onRetry={() => void refetch()} />
        )}
        <div className={classes.choices} role="group" aria-label={text('sale.products')}>
          {products.map((product) => (
            <button
              key={product.sku}
              type="button"
              className={classes.choice}
              data-testid={`sell-${product.sku}`}
              onClick={() => {
                change([...lines, newLine(product)]);
              }}
            >
              {product.name}
            </button>
          ))}
        </div>
        {lines.length === 0 ? (
          <p className={classes.nothing}>{text('sale.empty')}</p>
        ) : (
          <ul className={classes.rows}>
            {lines.map((line) => (
              <Line
                key={line.key}
                line={line}
                onChange={(next) => {
                  change(lines.map((other) => (other.key === line.key ? next : other)));
                }}
                onRemove={() => {
                  change(lines.filter((other) => other.key !== line.key));
                }}
              />
            ))}
          </ul>
        )}
        <label htmlFor={nameId}>{text('sale.name')}</label>
        <input
          id={nameId}
          className={classes.input}
          value={name}
          maxLength={120}
          autoComplete="off"
          data-testid="sale-name"
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
            renew();
          }}
        />
        <fieldset className={classes.group}>
          <legend>{text('sale.payment')}</legend>
          {PAYMENTS.map((way) => (
            <label key={way} className={classes.radio}>
              <input
                type="radio"
                name="payment"
                checked={payment === way}
                data-testid={`sale-${way}`}
                onChange={() => {
                  setPayment(way);
                  renew();
                }}
              />
              {text(`sale.${way}`)}
            </label>
          ))}
        </fieldset>
        {problem !== undefined && (
          <p role="alert" className={classes.problem} data-testid="sale-problem">
            {problem}
          </p>
        )}
        <div className={classes.sticky}>
          <Button
            isLarge
            isWide
            aria-disabled={isBusy || lines.length === 0}
            aria-busy={isBusy}
            data-testid="enter-sale"
            onClick={() => void enter()}
          >
            {text('sale.enter', { total: money(total) })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
