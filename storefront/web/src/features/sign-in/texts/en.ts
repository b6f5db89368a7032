import type { ptBR } from './pt-BR';

export const en: Record<keyof typeof ptBR, string> = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'For people who work here. Shoppers need no account.',
  'signIn.username': 'Name',
  'signIn.password': 'Password',
  'signIn.show': 'Show the password',
  'signIn.submit': 'Sign in',
  'signIn.busy': 'Signing in…',
  'signIn.missing': 'Fill in name and password.',
  'signIn.wrong': 'Name and password do not match. Check the capital letters and try again.',
  'signIn.throttled':
    '{seconds, plural, one {Too many wrong passwords. Try again in # second.} other {Too many wrong passwords. Try again in # seconds.}}',
  'signIn.again': 'You can try again now.',
  'signedIn.title': 'You are signed in',
  'signedIn.as': 'You are signed in as {name}.',
  'signedIn.staff': 'Go to the counter',
  'signedIn.people': 'People',
  'signedIn.out': 'Sign out',
  'signedIn.outOf': 'Sign out ({name})',
  'signedIn.isOut': 'You are signed out.',
  'role.STAFF': 'Floor',
  'role.MANAGER': 'Office',
  'role.OPERATOR': 'Operations',
};
