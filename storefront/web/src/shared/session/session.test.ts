import { describe, expect, it, vi } from 'vitest';
import { onSessionChange, sawToken } from './session';

describe('the session', () => {
  it('is another one when its token is another one', () => {
    const listener = vi.fn();
    const stop = onSessionChange(listener);
    sawToken('one');
    sawToken('one');
    sawToken(undefined);
    sawToken('one');
    expect(listener).not.toHaveBeenCalled();
    sawToken('two');
    expect(listener).toHaveBeenCalledOnce();
    stop();
    sawToken('three');
    expect(listener).toHaveBeenCalledOnce();
  });
});
