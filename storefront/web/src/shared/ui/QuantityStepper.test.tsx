import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { QuantityStepper } from './QuantityStepper';

interface Wished {
  from?: number;
  min?: number;
  max?: number;
  isEditable?: boolean;
}

function Line({ from = 2, ...rest }: Wished) {
  const [quantity, setQuantity] = useState(from);
  return (
    <QuantityStepper
      name="Mocha"
      quantity={quantity}
      onChange={setQuantity}
      testId="qty"
      {...rest}
    />
  );
}

const more = () => screen.getByRole('button', { name: /mais.*Mocha/ });
const less = () => screen.getByRole('button', { name: /menos.*Mocha/ });

describe('the quantity', () => {
  it('goes up and down, and the focus stays on the button', async () => {
    const { user } = renderPage(<Line />);
    await user.click(more());
    await user.click(more());
    expect(screen.getByTestId('qty').textContent).toBe('4');
    expect(document.activeElement).toBe(more());
    await user.click(less());
    expect(screen.getByTestId('qty').textContent).toBe('3');
  });

  it('stops at its limits without losing the focus', async () => {
    const { user } = renderPage(<Line from={98} max={99} />);
    await user.click(more());
    await user.click(more());
    expect(screen.getByTestId('qty').textContent).toBe('99');
    expect(more().getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(more());
  });

  it('goes no lower than 1, or than 0 where that takes it away', async () => {
    const { user, unmount } = renderPage(<Line from={1} />);
    await user.click(less());
    expect(screen.getByTestId('qty').textContent).toBe('1');
    unmount();
    renderPage(<Line from={1} min={0} />);
    await user.click(screen.getByRole('button', { name: /remover/ }));
    expect(screen.getByTestId('qty').textContent).toBe('0');
  });

  it('is named with signs in English', () => {
    renderPage(<Line />, { locale: 'en' });
    expect(screen.getByRole('button', { name: /\+.*Mocha/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /−.*Mocha/ })).toBeTruthy();
  });

  it('can be typed, and nonsense is taken back', async () => {
    const { user } = renderPage(<Line isEditable />);
    const input = screen.getByTestId<HTMLInputElement>('qty');
    await user.click(input);
    await user.keyboard('12');
    expect(input.value).toBe('12');
    await user.clear(input);
    await user.type(input, '1e9');
    expect(input.value).toBe('1e9');
    await user.tab();
    expect(input.value).toBe('1');
    await user.clear(input);
    await user.type(input, '0');
    await user.tab();
    expect(input.value).toBe('1');
  });
});
