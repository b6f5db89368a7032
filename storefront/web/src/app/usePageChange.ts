import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation, useSearch } from 'wouter';
import { keepFocus } from '@/shared/ui/focus';
import { announceNextTitle } from '@/shared/ui/usePageTitle';
import { keepScrollInEntry, scrollToEntry } from './scroll';

/** After a change of page the reader is in the new page, with the eyes, the keyboard and the ears. */
export function usePageChange(): RefObject<HTMLElement | null> {
  const [path] = useLocation();
  const search = useSearch();
  const main = useRef<HTMLElement>(null);
  const previous = useRef<string>(undefined);

  useLayoutEffect(() => {
    if (previous.current === path) {
      keepScrollInEntry();
      return;
    }
    const isFirst = previous.current === undefined;
    previous.current = path;
    scrollToEntry();
    if (!isFirst) {
      announceNextTitle();
      main.current?.focus({ preventScroll: true });
    }
  }, [path, search]);

  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);

  return main;
}
