import '@/shared/brand/brand.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preloadPage } from '@/app/pages';
import { createQueryClient } from '@/app/queryClient';
import { registerServiceWorker } from '@/app/registerServiceWorker';
import { Root } from '@/app/Root';
import { rememberScrolling } from '@/app/scroll';
import { keepAdmission } from '@/features/checkout/api/admission';
import { applyKeptScheme } from '@/shared/brand/scheme';
import { LocaleProvider } from '@/shared/i18n/LocaleProvider';

preloadPage(window.location.pathname);

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with the id root');
}

keepAdmission(window.location.search);
rememberScrolling();
applyKeptScheme();

createRoot(root).render(
  <StrictMode>
    <LocaleProvider>
      <QueryClientProvider client={createQueryClient()}>
        <Root />
      </QueryClientProvider>
    </LocaleProvider>
  </StrictMode>,
);

registerServiceWorker();
