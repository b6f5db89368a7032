import '@/shared/brand/brand.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { preloadPage } from '@/app/pages';
import { createQueryClient } from '@/app/queryClient';
import { registerServiceWorker } from '@/app/registerServiceWorker';
import { rememberScrolling } from '@/app/scroll';
import { LiveProvider } from '@/features/live/ui/LiveProvider';
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
        <LiveProvider>
          <App />
        </LiveProvider>
      </QueryClientProvider>
    </LocaleProvider>
  </StrictMode>,
);

registerServiceWorker();
