import { useEffect } from 'react';
import { announce } from './announce';

let isNew = false;

/** The next title belongs to another page, and is told to those who do not see that the page has changed. */
export function announceNextTitle(): void {
  isNew = true;
}

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Cafezinho`;
    if (isNew) {
      isNew = false;
      announce(title);
    }
  }, [title]);
}
