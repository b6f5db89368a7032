/**
 * Loads the page anew, but never from a shop that does not answer: its error page would stay for ever. Answers whether
 * it does.
 */
export async function reloadIfServed(): Promise<boolean> {
  const isServed = await fetch(window.location.pathname, {
    cache: 'no-store',
    headers: { Accept: 'text/html' },
  }).then(
    (response) => response.ok,
    () => false,
  );
  if (isServed) {
    window.location.reload();
  }
  return isServed;
}
