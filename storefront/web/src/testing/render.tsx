import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { LocaleProvider } from '@/shared/i18n/LocaleProvider';
import type { Locale } from '@/shared/i18n/locale';
import { LiveRegion } from '@/shared/ui/announce';
import { Toasts } from '@/shared/ui/toast';

interface RenderOptions {
  path?: string;
  locale?: Locale;
  queryClient?: QueryClient;
  /** Whether the page brings the toasts' place and the voice for screen readers with it, as the whole app does. */
  isWhole?: boolean;
}

interface RenderedPage extends RenderResult {
  user: UserEvent;
  queryClient: QueryClient;
  /** The addresses that were gone to, oldest first. */
  history: string[];
}

/** A page, or a part of one, with everything around it that it needs. Requests go to the mock server. */
export function renderPage(page: ReactNode, options: RenderOptions = {}): RenderedPage {
  const { path = '/', locale = 'pt-BR', isWhole = false } = options;
  const queryClient =
    options.queryClient ??
    new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const { hook, searchHook, history } = memoryLocation({ path, record: true });
  const result = render(
    <LocaleProvider initial={locale}>
      <QueryClientProvider client={queryClient}>
        <Router hook={hook} searchHook={searchHook}>
          {page}
          {!isWhole && <Toasts />}
          {!isWhole && <LiveRegion />}
        </Router>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  return { ...result, user: userEvent.setup(), queryClient, history };
}
