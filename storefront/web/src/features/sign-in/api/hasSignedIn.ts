import { useSyncExternalStore } from 'react';
import { kept } from '@/shared/storage/kept';

const flag = kept('signed-in', (value) => (value === true ? value : undefined));
const listeners = new Set<() => void>();

/** To be told what the shop says. */
export function rememberSignedIn(isSignedIn: boolean): void {
  if (isSignedIn) {
    flag.write(true);
  } else {
    flag.forget();
  }
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether somebody has signed in at this browser and may still be. Shoppers never do, and their pages never ask. */
export function useHasSignedIn(): boolean {
  return useSyncExternalStore(subscribe, () => flag.read() === true);
}
