import type { ReactNode } from 'react';
import { LinkButton } from './Button';
import { CupDrawing } from './CupDrawing';
import classes from './state.module.css';

interface EmptyStateProps {
  title: string;
  /** 2 where the page has a heading of its own. */
  level?: 1 | 2;
  text?: string;
  action?: { label: string; href: string };
  /** More ways on, below the text. */
  children?: ReactNode;
}

/** A page that has nothing to show, and the way on. */
export function EmptyState({ title, level = 1, text, action, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state}>
      <CupDrawing className={classes.drawing} />
      <Heading className={classes.title}>{title}</Heading>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {children}
      {action !== undefined && <LinkButton href={action.href}>{action.label}</LinkButton>}
    </div>
  );
}
