/** The page of who works at the counter. */
export const STAFF = '/staff';

/** Pages that lead to the sign-in and want their visitor back: no other address is followed. */
const PAGES: readonly string[] = [STAFF];

/** Where the query of the sign-in's address says to go afterwards. */
export function nextPage(query: string): string | undefined {
  const next = new URLSearchParams(query).get('next');
  return next !== null && PAGES.includes(next) ? next : undefined;
}
