import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { ErrorBoundary } from './ErrorBoundary';

function Failing(): never {
  throw new Error('for the test');
}

describe('a page that has failed', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is loaded anew by itself, again and again until the shop answers', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.useFakeTimers();
    const reload = vi.fn(() => Promise.resolve(false));
    renderPage(
      <ErrorBoundary reload={{ everyMs: 1000, reload }}>
        <Failing />
      </ErrorBoundary>,
    );
    expect(screen.getByText(/erro inesperado/)).toBeVisible();
    expect(reload).not.toHaveBeenCalled();
    act(() => {
      vi.advanceTimersByTime(2000);
    });
    expect(reload).toHaveBeenCalledTimes(2);
  });
});
