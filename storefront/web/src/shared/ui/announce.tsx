import { createStore, useStore } from './store';

type Urgency = 'polite' | 'assertive';

const NOTHING: Readonly<Record<Urgency, string>> = { polite: '', assertive: '' };

const said = createStore(NOTHING);

/** Screen readers say nothing where the text is what it was, so that a repeated one ends in a different space. */
const REPEATED = '\u00a0';

/** Tells those who do not see the page what has just changed on it. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const before = said.get();
  said.set({ ...before, [urgency]: before[urgency] === text ? text + REPEATED : text });
}

/** For tests, each of which begins with a page that has said nothing. */
export function clearAnnouncements(): void {
  said.set(NOTHING);
}

/** What {@link announce} speaks through; once in the page, and always there. */
export function LiveRegion() {
  const { polite, assertive } = useStore(said);
  return (
    <>
      <div role="status" aria-live="polite" className="cafe-hidden" data-testid="announcer">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="cafe-hidden">
        {assertive}
      </div>
    </>
  );
}
