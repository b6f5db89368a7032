const PREFIX = 'cafezinho.';

/** A value that this device keeps between visits. Where a browser allows no storage it lasts as long as the page. */
export interface Kept<T> {
  read: () => T | undefined;
  write: (value: T) => void;
  forget: () => void;
}

/**
 * What is read back was perhaps written by an older edition of the pages, or by hand: `parse` takes it over or answers
 * `undefined`.
 */
export function kept<T>(
  name: string,
  parse: (value: unknown) => T | undefined,
  storage: () => Storage = () => localStorage,
): Kept<T> {
  const key = PREFIX + name;
  let inMemory: T | undefined;
  return {
    read: () => {
      try {
        const text = storage().getItem(key);
        return text === null ? undefined : parse(JSON.parse(text));
      } catch {
        return inMemory;
      }
    },
    write: (value) => {
      inMemory = value;
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // Storage is full or forbidden: the value lasts as long as the page.
      }
    },
    forget: () => {
      inMemory = undefined;
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
