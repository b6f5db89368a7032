import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { ConfirmDialog } from './ConfirmDialog';

function Page({ onConfirm }: { onConfirm: () => void }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpened(true);
        }}
      >
        Excluir
      </button>
      <ConfirmDialog
        opened={opened}
        title="Excluir o pedido?"
        confirm="Sim, excluir"
        onConfirm={onConfirm}
        onClose={() => {
          setOpened(false);
        }}
      >
        O valor volta por PIX.
      </ConfirmDialog>
    </>
  );
}

async function ask() {
  const onConfirm = vi.fn();
  const { user } = renderPage(<Page onConfirm={onConfirm} />);
  const opener = screen.getByRole('button', { name: 'Excluir' });
  await user.click(opener);
  return { user, opener, onConfirm, dialog: screen.getByRole('dialog') };
}

describe('the question', () => {
  it('has its title as its name, and the focus on the harmless answer', async () => {
    const { dialog } = await ask();
    expect(dialog.getAttribute('aria-labelledby')).toBe(screen.getByText('Excluir o pedido?').id);
    expect(document.activeElement?.textContent).toBe('Não, manter');
    expect(screen.queryByText('Cancelar')).toBeNull();
  });

  it('keeps the Tab key inside, in both directions', async () => {
    const { user, dialog } = await ask();
    for (let i = 0; i < 7; i += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    for (let i = 0; i < 7; i += 1) {
      await user.tab({ shift: true });
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
  });

  it('gives the focus back, and does nothing, when it is answered with no', async () => {
    const { user, opener, onConfirm } = await ask();
    await user.click(screen.getByText('Não, manter'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('does what was asked for when it is answered with yes', async () => {
    const { user, onConfirm } = await ask();
    await user.click(screen.getByTestId('confirm'));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});
