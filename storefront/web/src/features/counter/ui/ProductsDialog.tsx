import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Product } from '@/api/types';
import { catalogueQuery } from '@/features/catalog/api/getProducts';
import { useProblemText } from '@/shared/i18n/problemText';
import { announce } from '@/shared/ui/announce';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ErrorState } from '@/shared/ui/ErrorState';
import { showToast } from '@/shared/ui/toast';
import { sellProduct, type Selling } from '../api/products';
import { useText } from '../texts';
import type { ToolProps } from './tools';
import classes from './Staff.module.css';

/** A menu that was changed here is newer than one that is read in the same moment. */
const FRESH_MS = 5000;

/** Why nothing of a product is sold after what was tapped. */
const NONE = { pause: 'products.isPaused', resume: 'products.soldOut' } as const;

function Row({ product, onFailure }: { product: Product } & Pick<ToolProps, 'onFailure'>) {
  const text = useText();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  // The menu does not tell what is paused from what is sold out; who has just tapped knows.
  const [done, setDone] = useState<Selling>();
  const { sku, name, available } = product;
  const change = async (what: Selling) => {
    if (isBusy) {
      return;
    }
    setBusy(true);
    try {
      const answer = await sellProduct(queryClient, sku, what);
      setDone(what);
      if (answer.available !== 0) {
        announce(text('products.resumed', { name }));
      } else {
        announce(text(what === 'pause' ? 'products.paused' : 'products.resumedNone', { name }));
      }
    } catch (error) {
      onFailure(error);
      showToast({
        id: `sell-${sku}`,
        title: text('products.failed', { name }),
        text: problemText(error),
        tone: 'bad',
      });
    }
    setBusy(false);
  };
  const state = () => {
    if (available === undefined) {
      return text('products.uncounted');
    }
    if (available > 0) {
      return text('products.left', { count: available });
    }
    return text(done === undefined ? 'products.none' : NONE[done]);
  };
  const ways: readonly Selling[] = available === 0 ? ['pause', 'resume'] : ['pause'];
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <strong>{name}</strong>
        <span className={classes.hint} data-testid={`sold-${sku}`}>
          {state()}
        </span>
      </span>
      <span className={classes.choices}>
        {ways.map((what) => (
          <Button
            key={what}
            variant="default"
            aria-disabled={isBusy}
            aria-busy={isBusy}
            aria-label={text(`products.${what}Of`, { name })}
            data-testid={`${what}-${sku}`}
            onClick={() => void change(what)}
          >
            {text(`products.${what}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** What has run out is taken off the menu with one tap, and put back with another. */
export function ProductsDialog({ onClose, onFailure }: ToolProps) {
  const text = useText();
  const { data, error, refetch } = useQuery({ ...catalogueQuery, staleTime: FRESH_MS });
  return (
    <Dialog opened onClose={onClose} title={text('products.title')} variant="sheet">
      {data === undefined && error !== null && (
        <ErrorState error={error} level={2} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <p role="status">{text('common.loading')}</p>}
      <ul className={classes.rows}>
        {data?.products.map((product) => (
          <Row key={product.sku} product={product} onFailure={onFailure} />
        ))}
      </ul>
    </Dialog>
  );
}
