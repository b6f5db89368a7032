import { useLocation, useSearchParams } from 'wouter';

/** What the history remembers of a page: whether going back closes what was opened on it. */
const OPENED_HERE = { opened: true };

function wasOpenedHere(): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'opened' in state;
}

type Part = 'q' | 'category' | 'product' | 'line';

/** What the menu shows is in its address, so that it can be shared, and the way back leads where one came from. */
export function useMenuAddress() {
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const part = (name: Part) => params.get(name) ?? undefined;

  const href = (changes: Partial<Record<Part, string | undefined>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') {
        next.delete(name);
      } else {
        next.set(name, value);
      }
    }
    const query = next.toString();
    return query === '' ? '/' : `/?${query}`;
  };

  return {
    search: part('q') ?? '',
    category: part('category'),
    product: part('product'),
    line: part('line'),
    productHref: (sku: string) => href({ product: sku, line: undefined }),
    categoryHref: (category: string) => href({ category, q: undefined, product: undefined }),
    /** One step of the history for all that is typed. */
    setSearch: (search: string) => {
      const next = href({ q: search, category: undefined });
      navigate(next, { replace: part('q') !== undefined });
    },
    setCategory: (category: string) => {
      navigate(href({ category, q: undefined }), { replace: category === part('category') });
    },
    openProduct: (sku: string) => {
      navigate(href({ product: sku, line: undefined }), { state: OPENED_HERE });
    },
    closeProduct: () => {
      if (wasOpenedHere()) {
        window.history.back();
      } else {
        navigate(href({ product: undefined, line: undefined }), { replace: true });
      }
    },
  };
}
