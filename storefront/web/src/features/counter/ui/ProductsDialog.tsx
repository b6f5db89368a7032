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
import { sellProduct } from '../api/products';
import { useText } from '../texts';
import type { ToolProps } from './StaffTools';
import classes from './Staff.module.css';

function Row({ product, onFailure }: { product: Product } & Pick<ToolProps, 'onFailure'>) {
  const text = useText();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const { sku, name, available } = product;
  const isSold = available !== 0;
  const change = async () => {
    if (isBusy) {
      return;
    }
    setBusy(true);
    try {
      await sellProduct(queryClient, sku, !isSold);
      announce(text(isSold ? 'products.paused' : 'products.resumed', { name }));
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
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <strong>{name}</strong>
        <span className={classes.hint}>
          {isSold
            ? available === undefined
              ? text('products.uncounted')
              : text('products.left', { count: available })
            : text('products.none')}
        </span>
      </span>
      <Button
        variant="default"
        aria-disabled={isBusy}
        aria-busy={isBusy}
        aria-label={text(isSold ? 'products.pauseOf' : 'products.resumeOf', { name })}
        data-testid={`${isSold ? 'pause' : 'resume'}-${sku}`}
        onClick={() => void change()}
      >
        {text(isSold ? 'products.pause' : 'products.resume')}
      </Button>
    </li>
  );
}

/** What has run out is taken off the menu with one tap, and put back with another. */
export function ProductsDialog({ onClose, onFailure }: ToolProps) {
  const text = useText();
  const { data, error, refetch } = useQuery({ ...catalogueQuery, refetchOnMount: 'always' });
  return (
    <Dialog opened onClose={onClose} title={text('products.title')} variant="sheet">
      {data === undefined && error !== null && (
        <ErrorState error={error} level={2} onRetry={() => void refetch()} />
      )}
      <ul className={classes.rows}>
        {data?.products.map((product) => (
          <Row key={product.sku} product={product} onFailure={onFailure} />
        ))}
      </ul>
    </Dialog>
  );
}
