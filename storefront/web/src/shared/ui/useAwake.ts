import { useEffect } from 'react';

/** Keeps the screen from going dark while the page is there, where the browser can do that. */
export function useAwake(): void {
  useEffect(() => {
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    // The browser takes the lock back whenever the page goes out of sight.
    const take = () => {
      if (wakeLock === undefined || document.visibilityState !== 'visible') {
        return;
      }
      wakeLock.request('screen').then(
        (taken) => {
          lock = taken;
          if (isOver) {
            void taken.release();
          }
        },
        () => undefined,
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}
