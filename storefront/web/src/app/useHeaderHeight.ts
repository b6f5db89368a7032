import { useLayoutEffect, useRef, type RefObject } from 'react';

const HEIGHT = '--cafe-header';

/** Lets styles know how much of the screen's top the header takes: more with large text, nothing where it scrolls away. */
export function useHeaderHeight(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const header = ref.current;
    if (header === null) {
      return undefined;
    }
    const { style } = document.documentElement;
    const measure = () => {
      const sticks = getComputedStyle(header).position === 'sticky';
      style.setProperty(HEIGHT, sticks ? `${header.offsetHeight}px` : '0px');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(header);
    return () => {
      observer.disconnect();
    };
  }, []);
  return ref;
}
