/** The pages of roles that the app has. Whoever signs in for another one stays where the sign-in was. */
export const ROLE_PAGES: readonly string[] = ['/staff'];
