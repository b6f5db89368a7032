import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@/shared/brand/brand.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { ErrorBoundary } from '@/app/ErrorBoundary';
import { createQueryClient } from '@/app/queryClient';
import { LiveProvider } from '@/features/live/ui/LiveProvider';
import { keepAdmission } from '@/features/orders/api/admission';
import { readable, theme } from '@/shared/brand/theme';
import { LocaleProvider } from '@/shared/i18n/LocaleProvider';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with the id root');
}

keepAdmission(window.location.search);

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
      <LocaleProvider>
        <ErrorBoundary>
          <QueryClientProvider client={createQueryClient()}>
            <LiveProvider>
              <Notifications position="bottom-right" limit={3} />
              <App />
            </LiveProvider>
          </QueryClientProvider>
        </ErrorBoundary>
      </LocaleProvider>
    </MantineProvider>
  </StrictMode>,
);
