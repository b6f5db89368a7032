import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { showToast } from './toast';

describe('a toast', () => {
  it('is seen and heard', async () => {
    renderPage(null);
    act(() => {
      showToast({ id: 'a', text: 'Mocha está no carrinho' });
    });
    expect(screen.getByTestId('toast').textContent).toContain('Mocha está no carrinho');
    expect((await screen.findByTestId('announcer')).textContent).toBe('Mocha está no carrinho');
  });

  it('takes back what was done, and goes', async () => {
    const onAction = vi.fn();
    const { user } = renderPage(null);
    act(() => {
      showToast({
        id: 'a',
        text: 'Mocha saiu',
        action: { label: 'Desfazer', onAction, testId: 'undo-remove' },
      });
    });
    await user.click(screen.getByTestId('undo-remove'));
    expect(onAction).toHaveBeenCalledOnce();
    expect(screen.queryByTestId('toast')).toBeNull();
  });

  it('takes the place of the one before it, and there are no more than three', () => {
    renderPage(null);
    act(() => {
      ['a', 'a', 'b', 'c', 'd'].forEach((id, index) => {
        showToast({ id, text: `${id}${index}` });
      });
    });
    expect(
      screen.getAllByTestId('toast').map(({ textContent }) => textContent.slice(0, 2)),
    ).toEqual(['b2', 'c3', 'd4']);
  });

  it('goes by itself, but not while it has the focus', () => {
    vi.useFakeTimers();
    try {
      renderPage(null);
      act(() => {
        showToast({
          id: 'a',
          text: 'Mocha saiu',
          action: { label: 'Desfazer', onAction: vi.fn() },
        });
      });
      act(() => {
        screen.getByText('Desfazer').focus();
      });
      act(() => {
        vi.advanceTimersByTime(60_000);
      });
      expect(screen.queryByTestId('toast')).not.toBeNull();
      act(() => {
        screen.getByText('Desfazer').blur();
      });
      act(() => {
        vi.advanceTimersByTime(8000);
      });
      expect(screen.queryByTestId('toast')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('that tells of a failure is said at once', () => {
    renderPage(null);
    act(() => {
      showToast({ id: 'a', tone: 'bad', title: 'O carrinho não mudou', text: 'Tente de novo.' });
    });
    expect(screen.getByRole('alert').textContent).toBe('O carrinho não mudou. Tente de novo.');
  });
});
