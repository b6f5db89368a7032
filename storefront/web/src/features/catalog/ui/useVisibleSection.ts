import { useEffect, useState } from 'react';

/** How far below the top a section counts as reached, in pixels: as much as it is scrolled short of it. */
const REACH = 40;

/** Whose heading has gone by last when the page is read from the top; the last one at the page's end. */
function findVisible(ids: readonly string[], top: number): string | undefined {
  const isAtEnd =
    window.scrollY > 0 &&
    window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  if (isAtEnd) {
    return ids.at(-1);
  }
  const passed = ids.findLast((id) => {
    const section = document.getElementById(id);
    return section !== null && section.getBoundingClientRect().top <= top + REACH;
  });
  return passed ?? ids[0];
}

/**
 * The section that is being read.
 *
 * @param ids of the sections, from top to bottom
 * @param topOf where the sections begin to be visible, below what sticks to the top of the screen
 */
export function useVisibleSection(ids: readonly string[], topOf: () => number): string | undefined {
  const [visible, setVisible] = useState<string>();
  const key = ids.join(' ');
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setVisible(findVisible(key.split(' '), topOf()));
    };
    const onScroll = () => {
      frame = frame === 0 ? requestAnimationFrame(look) : frame;
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, [key, topOf]);
  return visible;
}
