import { describe, expect, it } from 'vitest';
import { formatCpf, isCpf } from './cpf';

describe('a CPF', () => {
  it('is known by its check digits', () => {
    expect(['529.982.247-25', '52998224725', '111.444.777-35'].map(isCpf)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['529.982.247-24', '5299822472', '111.111.111-11', '', '529a982b247c25'].map(isCpf),
    ).toEqual([false, false, false, false, false]);
  });

  it('is punctuated while it is typed', () => {
    expect(['5', '5299', '529982', '5299822472', '52998224725999', 'x5-2'].map(formatCpf)).toEqual([
      '5',
      '529.9',
      '529.982',
      '529.982.247-2',
      '529.982.247-25',
      '52',
    ]);
  });
});
