import { useId } from 'react';
import type { BoardEntry } from '../api/board';
import { useText } from '../texts';
import classes from './Display.module.css';

interface NumbersProps {
  title: string;
  entries: readonly BoardEntry[];
  kind: 'ready' | 'preparing' | 'queue' | 'finished';
  /** More than these do not fit. */
  most: number;
  /** Which of them are shown, where the entries come oldest first; the others are counted. */
  keeps?: 'oldest' | 'newest';
}

/** Orders as large numbers, and nothing else of them. */
export function Numbers({ title, entries, kind, most, keeps = 'oldest' }: NumbersProps) {
  const text = useText();
  const id = useId();
  const isNewest = keeps === 'newest';
  const shown = isNewest ? entries.slice(-most) : entries.slice(0, most);
  const others = entries.length > most && (
    <li className={classes.more}>{text('display.more', { count: entries.length - most })}</li>
  );
  return (
    <section
      className={classes.section}
      data-kind={kind}
      aria-labelledby={id}
      aria-live={kind === 'ready' ? 'polite' : undefined}
      data-testid={`board-${kind}`}
    >
      <h2 id={id} className={classes.sectionTitle}>
        {title}
      </h2>
      {shown.length === 0 ? (
        <p className={classes.none}>{text('display.none')}</p>
      ) : (
        <ul className={classes.numbers}>
          {isNewest && others}
          {shown.map(({ number }) => (
            <li key={number}>{number}</li>
          ))}
          {!isNewest && others}
        </ul>
      )}
    </section>
  );
}
