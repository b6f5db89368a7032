import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { reloadIfServed } from '@/shared/reload';
import { kept } from '@/shared/storage/kept';

const RELOADED_AT = kept(
  'reloaded-at',
  (value) => (typeof value === 'number' ? value : undefined),
  () => sessionStorage,
);
const ONCE_IN_MS = 30_000;

/**
 * The part of a page that does not load is most often one of an edition that the shop no longer serves: loading the
 * document anew gets the present one. Once, and not without the shop, or the page would go round for ever.
 */
async function orReload<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const last = RELOADED_AT.read() ?? 0;
    if (navigator.onLine && Date.now() - last > ONCE_IN_MS) {
      RELOADED_AT.write(Date.now());
      if (await reloadIfServed()) {
        return new Promise<T>(() => undefined);
      }
    }
    throw error;
  }
}

type LazyPage<Props> = LazyExoticComponent<ComponentType<Props>> & { preload: () => void };

/** A page whose code is loaded when it is opened, or a moment before. */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const start = () => {
    loading ??= orReload(load).then(
      (page) => ({ default: page }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return Object.assign(lazy(start), {
    preload: () => {
      void start().catch(() => undefined);
    },
  });
}
