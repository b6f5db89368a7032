import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { catalogueQuery } from '@/features/catalog/api/getProducts';
import { useFormat } from '@/shared/format/useFormat';
import { announce } from '@/shared/ui/announce';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { useOnline } from '@/shared/ui/useOnline';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { isBlocked, useCart, useCartStore } from '../api/cart';
import { draftOf } from '../api/lines';
import type { ShownCart, ShownLine } from '../api/shown';
import { useText } from '../texts';
import { CartLine } from './CartLine';
import { CartSummary } from './CartSummary';
import { LostCart } from './LostCart';
import { Removed } from './Removed';
import classes from './CartPage.module.css';

/** As many of this line as there are without the product's other lines. */
function limitOf(line: ShownLine, cart: ShownCart): number | undefined {
  const others = cart.items
    .filter((other) => other.sku === line.sku && other.key !== line.key)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return line.available === undefined ? undefined : Math.max(0, line.available - others);
}

function lineElement(key: string): HTMLElement | null {
  return document.querySelector(`[data-line="${CSS.escape(key)}"]`);
}

function focusOn(element: HTMLElement | null): void {
  if (element !== null) {
    element.tabIndex = -1;
    element.focus();
  }
}

/** The removal that can be taken back, and where the focus goes with it. */
function useRemoval(cart: ShownCart) {
  const text = useText();
  const store = useCartStore();
  const [removed, setRemoved] = useState<ShownLine>();
  const [focus, setFocus] = useState<{ line: string | undefined }>();
  const isBack = cart.items.some(({ key }) => key === removed?.key);

  useEffect(() => {
    if (focus !== undefined) {
      const line = focus.line === undefined ? null : lineElement(focus.line);
      focusOn(line ?? document.querySelector<HTMLElement>('main h1'));
    }
  }, [focus]);

  return {
    removed: isBack ? undefined : removed,
    remove: (line: ShownLine) => {
      const index = cart.items.indexOf(line);
      const next = cart.items[index + 1] ?? cart.items[index - 1];
      store.set(draftOf(line), 0);
      announce(text('cart.removed', { name: line.name }));
      setRemoved(line);
      setFocus({ line: next?.key });
    },
    undo: () => {
      if (removed !== undefined) {
        store.set(draftOf(removed), removed.quantity);
        announce(text('cart.undone', { name: removed.name }));
        setRemoved(undefined);
        setFocus({ line: removed.key });
      }
    },
  };
}

function useQuantity() {
  const text = useText();
  const format = useFormat();
  const store = useCartStore();
  return (line: ShownLine, quantity: number) => {
    const draft = draftOf(line);
    // A step is one more than what is wanted by now, and not than what this page has painted.
    if (Math.abs(quantity - line.quantity) === 1) {
      store.add(draft, quantity - line.quantity);
    } else {
      store.set(draft, quantity);
    }
    announce(
      text('cart.announce', {
        name: line.name,
        count: store.quantityOf(draft),
        total: format.money(store.shown.total),
      }),
    );
  };
}

function CartContents({ cart, isOld }: { cart: ShownCart; isOld: boolean }) {
  const text = useText();
  const { data: catalogue } = useQuery(catalogueQuery);
  const { removed, remove, undo } = useRemoval(cart);
  const setQuantity = useQuantity();
  const products = new Map(catalogue?.products.map((product) => [product.sku, product]));
  const isEmpty = cart.items.length === 0;
  const isLost = cart.lost.length > 0;

  const showBlocked = () => {
    const first = cart.items.find(isBlocked);
    const element = first === undefined ? null : lineElement(first.key);
    element?.scrollIntoView({ block: 'center' });
    element?.querySelector<HTMLElement>('[data-problem] button, [data-problem] a')?.focus();
  };

  return (
    <div className={classes.page}>
      {(!isEmpty || isLost) && (
        <h1 tabIndex={-1} className={classes.title}>
          {text('cart.title')}
        </h1>
      )}
      {isOld && (
        <p role="status" className={classes.old} data-testid="cart-old">
          {text('cart.notFresh')}
        </p>
      )}
      {isLost && <LostCart lines={cart.lost} />}
      {removed !== undefined && <Removed name={removed.name} onUndo={undo} />}
      {isEmpty && !isLost && (
        <EmptyState
          title={text('cart.empty')}
          text={text('cart.emptyText')}
          action={{ label: text('common.toMenu'), href: '/' }}
        />
      )}
      {!isEmpty && (
        <div className={classes.columns}>
          <div className={classes.main}>
            <ul className={classes.lines} aria-label={text('cart.lines')}>
              {cart.items.map((line) => (
                <CartLine
                  key={line.key}
                  line={line}
                  picture={products.get(line.sku)?.image}
                  isOnMenu={products.has(line.sku)}
                  limit={limitOf(line, cart)}
                  onQuantity={(quantity) => {
                    setQuantity(line, quantity);
                  }}
                  onTake={(quantity) => {
                    setQuantity(line, quantity);
                    focusOn(lineElement(line.key));
                  }}
                  onRemove={() => {
                    remove(line);
                  }}
                />
              ))}
            </ul>
            <Link href="/" className={classes.more ?? ''}>
              {text('cart.continue')}
            </Link>
          </div>
          <div className={classes.side}>
            <CartSummary cart={cart} onBlocked={showBlocked} />
          </div>
        </div>
      )}
    </div>
  );
}

export function CartPage() {
  const text = useText();
  const { cart, error, refetch } = useCart();
  const isOnline = useOnline();
  const isEmpty = cart.items.length === 0 && cart.lost.length === 0;
  const isOld = error !== null || !isOnline;
  usePageTitle(text('cart.title'));
  if (isEmpty && isOld) {
    // Nobody knows whether it is empty.
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return isEmpty && !cart.isKnown ? (
    <PageSkeleton count={3} />
  ) : (
    <CartContents cart={cart} isOld={isOld} />
  );
}
