import { afterEach } from 'vitest';

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; Max-Age=0; Path=/';
  localStorage.clear();
  sessionStorage.clear();
});
