import { useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import { moveByArrowKeys } from '@/shared/ui/arrowKeys';
import type { Section } from '../api/menu';
import { useText } from '../texts';
import { useVisibleSection } from './useVisibleSection';
import classes from './CategoryBar.module.css';

interface CategoryBarProps {
  sections: readonly Pick<Section, 'id' | 'name'>[];
  hrefOf: (id: string) => string;
  onChoose: (id: string) => void;
}

/** Follows what is read, and leads to each part of the menu. For the keyboard it is one stop, with arrow keys inside. */
export function CategoryBar({ sections, hrefOf, onChoose }: CategoryBarProps) {
  const text = useText();
  const bar = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string>();
  const bottom = useCallback(() => bar.current?.getBoundingClientRect().bottom ?? 0, []);
  const visible = useVisibleSection(
    sections.map(({ id }) => id),
    bottom,
  );

  const stop = focused ?? visible ?? sections[0]?.id;

  // Only the bar moves: scrollIntoView would move the page, too.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link !== null && link !== undefined && list.current !== null) {
      const { offsetLeft, offsetWidth } = link;
      list.current.scrollLeft = offsetLeft - (list.current.clientWidth - offsetWidth) / 2;
    }
  }, [visible]);

  return (
    <nav ref={bar} aria-label={text('catalog.categories')} className={classes.bar}>
      <ul ref={list} className={classes.list}>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a
              href={hrefOf(id)}
              className={classes.link}
              aria-current={id === visible ? 'location' : undefined}
              tabIndex={id === stop ? 0 : -1}
              data-testid={`category-${id}`}
              onFocus={() => {
                setFocused(id);
              }}
              onBlur={() => {
                setFocused(undefined);
              }}
              onKeyDown={(event) => {
                moveByArrowKeys(event, 'ul');
              }}
              onClick={(event: MouseEvent) => {
                if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
                  event.preventDefault();
                  onChoose(id);
                }
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
