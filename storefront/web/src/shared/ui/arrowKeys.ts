import type { KeyboardEvent } from 'react';

/**
 * Goes on with the arrow keys from one control to the next inside of `around`, which is one tab stop: only one of
 * its controls has no `tabindex` of -1. To be called when a key is pressed on one of them.
 */
export function moveByArrowKeys(event: KeyboardEvent<HTMLElement>, around: string): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const here = event.currentTarget;
  const controls = here.closest(around)?.querySelectorAll<HTMLElement>('a[href], button') ?? [];
  const all = [...controls];
  const next = all[all.indexOf(here) + step];
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}
