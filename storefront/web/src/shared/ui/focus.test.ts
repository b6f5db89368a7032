import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './focus';

const observed = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the focus', () => {
  let stop: () => void;

  beforeEach(() => {
    document.body.innerHTML = `
      <a href="#x" id="header">header</a>
      <main tabindex="-1">
        <ul>
          <li id="a"><button>a</button></li>
          <li id="b"><button>b</button></li>
          <li id="c"><button>c</button></li>
        </ul>
        <p id="after">nothing to press</p>
      </main>`;
    const main = document.querySelector('main');
    if (main === null) {
      throw new Error('no main');
    }
    stop = keepFocus(main);
  });

  afterEach(() => {
    stop();
    document.body.innerHTML = '';
  });

  const button = (id: string) => document.querySelector<HTMLButtonElement>(`#${id} button`);

  it('moves to what takes the place of a line that goes', async () => {
    button('b')?.focus();
    document.getElementById('b')?.remove();
    await observed();
    expect(document.activeElement?.textContent).toBe('c');
  });

  it('moves to the line before when the last one goes, and to the page after the only one', async () => {
    button('c')?.focus();
    document.getElementById('c')?.remove();
    await observed();
    expect(document.activeElement?.textContent).toBe('b');
    document.querySelector('ul')?.remove();
    await observed();
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('moves on from a button that is disabled', async () => {
    const pressed = button('a');
    pressed?.focus();
    pressed?.setAttribute('disabled', '');
    pressed?.blur();
    await observed();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('is left alone when the reader has left the control', async () => {
    button('a')?.focus();
    button('a')?.blur();
    await observed();
    document.getElementById('a')?.remove();
    await observed();
    expect(document.activeElement).toBe(document.body);
  });
});
