import { useEffect } from 'react';
import { useProblemText } from '@/shared/i18n/problemText';
import { showToast } from '@/shared/ui/toast';
import { useCartStore } from '../api/cart';
import { leftWishes } from '../api/kept';
import { useText } from '../texts';

/** Soon enough for who opens the cart at once, late enough for a write of the page before. */
const CATCH_UP_MS = 1000;

/** Says on every page what could not be put into the cart, and lets nothing be lost that is on its way there. */
export function CartMessages() {
  const text = useText();
  const problemText = useProblemText();
  const store = useCartStore();

  useEffect(
    () =>
      store.onFailure(({ line, error }) => {
        showToast({
          id: `cart-${line.sku}`,
          title: text('cart.failedOf', { name: line.name }),
          text: problemText(error),
          tone: 'bad',
        });
      }),
    [store, text, problemText],
  );

  useEffect(() => {
    const leave = () => {
      const left = store.leave();
      if (left.length > 0) {
        leftWishes.write(left);
      }
    };
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) {
        leftWishes.forget();
        store.load().catch(() => undefined);
      }
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
    };
  }, [store]);

  useEffect(() => {
    const left = leftWishes.read() ?? [];
    leftWishes.forget();
    if (store.resume(left).length === 0) {
      return undefined;
    }
    const timer = setTimeout(() => {
      store.load().catch(() => undefined);
    }, CATCH_UP_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [store]);

  return null;
}
