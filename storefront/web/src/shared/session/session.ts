/**
 * The session's cookie cannot be read by scripts, but the one of the CSRF token comes and goes with it: another token is
 * another session, in which the cart is empty and the orders are out of sight.
 */
const listeners = new Set<() => void>();
let known: string | undefined;

/** To be called with the token that the cookie holds after each answer. */
export function sawToken(token: string | undefined): void {
  if (token === undefined || token === known) {
    return;
  }
  const isFirst = known === undefined;
  known = token;
  if (!isFirst) {
    listeners.forEach((listener) => {
      listener();
    });
  }
}

/** Tells when this browser has become another shopper to the shop. Answers how to stop. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
