import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/problem';
import { setOnline } from '@/testing/browser';
import { renderPage } from '@/testing/render';
import { ErrorState } from './ErrorState';

describe('what could not be loaded', () => {
  afterEach(() => {
    setOnline(true);
  });

  it('says why in the words of the page, and can be tried again', async () => {
    const onRetry = vi.fn();
    const error = new ApiError({
      kind: 'server',
      status: 503,
      problem: { detail: 'Estoque is down' },
    });
    const { user } = renderPage(<ErrorState error={error} onRetry={onRetry} />);
    expect(screen.getByTestId('error-state').textContent).not.toContain('Estoque is down');
    expect(screen.getByText('Algo deu errado')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('says that there is no connection, and loads again with one', () => {
    setOnline(false);
    const onRetry = vi.fn();
    renderPage(<ErrorState error={new ApiError({ kind: 'offline' })} onRetry={onRetry} />);
    expect(screen.getByText('Sem conexão')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/vazi/);
    act(() => {
      setOnline(true);
    });
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
