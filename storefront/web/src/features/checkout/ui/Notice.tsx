import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Checkout.module.css';

interface NoticeProps {
  title: string;
  /** The order was refused for it, so the reader is brought here. */
  isUrgent?: boolean;
  tone?: 'warn' | 'bad';
  testId?: string;
  children: ReactNode;
}

export function Notice({ title, isUrgent = false, tone = 'warn', testId, children }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isUrgent) {
      box.current?.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: 'center' });
    }
  }, [isUrgent]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className={classes.notice}
      data-tone={tone}
      data-testid={testId}
    >
      <p className={classes.noticeTitle}>{title}</p>
      {children}
    </div>
  );
}
