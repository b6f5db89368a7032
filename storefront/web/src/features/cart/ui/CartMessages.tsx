import { useEffect } from 'react';
import { useProblemText } from '@/shared/i18n/problemText';
import { showToast } from '@/shared/ui/toast';
import { useCartStore } from '../api/cart';
import { keptWishes } from '../api/kept';
import { useText } from '../texts';

/** Soon enough for who opens the cart at once, late enough for a slow write of the page before. */
const CATCH_UPS_MS = [1000, 4000, 10_000];

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
      store.leave();
    };
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) {
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
    if (store.resume(keptWishes.read() ?? []).length === 0) {
      return undefined;
    }
    const timers = CATCH_UPS_MS.map((ms) =>
      setTimeout(() => {
        store.load().catch(() => undefined);
      }, ms),
    );
    return () => {
      timers.forEach(clearTimeout);
    };
  }, [store]);

  return null;
}
