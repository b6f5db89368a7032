import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { clearAnnouncements } from '@/shared/ui/announce';
import { hideAllToasts } from '@/shared/ui/toast';
import { fillInWhatJsdomLacks } from './browser';
import { server } from './server';

fillInWhatJsdomLacks();

// A build has more to do at the same time.
configure({ asyncUtilTimeout: 5_000 });

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});

afterEach(() => {
  cleanup();
  hideAllToasts();
  clearAnnouncements();
  server.resetHandlers();
  document.cookie = 'XSRF-TOKEN=; Max-Age=0; Path=/';
  document.documentElement.lang = '';
  localStorage.clear();
  sessionStorage.clear();
});

afterAll(() => {
  server.close();
});
