import { useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './BottomBar.module.css';

interface BottomBarProps {
  children: ReactNode;
  label?: string;
  testId?: string;
}

const HEIGHT = '--cafe-bottom-bar';

/**
 * What stays within reach of the thumb: at the width of a phone it stands at the bottom of the screen, and the page ends
 * above it. From 48em up it is where it is written.
 */
export function BottomBar({ children, label, testId }: BottomBarProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = ref.current;
    const { style } = document.documentElement;
    const measure = () => {
      const isFixed = bar !== null && getComputedStyle(bar).position === 'fixed';
      style.setProperty(HEIGHT, isFixed ? `${bar.offsetHeight}px` : '0px');
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (bar !== null) {
      observer.observe(bar);
    }
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      style.removeProperty(HEIGHT);
    };
  }, []);
  return (
    <div
      ref={ref}
      className={classes.bar}
      data-testid={testId}
      {...(label === undefined ? {} : { role: 'region', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
