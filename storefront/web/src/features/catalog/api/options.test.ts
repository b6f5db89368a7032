import { describe, expect, it } from 'vitest';
import type { OptionGroup } from '@/api/types';
import { brl } from '@/testing/cart';
import { aProduct } from '@/testing/products';
import {
  cannotBeChosen,
  chosenOptions,
  defaultSelection,
  isFull,
  lowestPrice,
  missingGroups,
  selectionOf,
  toggle,
  unitPrice,
} from './options';

const size: OptionGroup = {
  id: 'size',
  name: 'Tamanho',
  min: 1,
  max: 1,
  choices: [
    { id: 'pequeno', name: 'Pequeno', price: brl(-100) },
    { id: 'medio', name: 'Médio', price: brl(0), default: true },
    { id: 'grande', name: 'Grande', price: brl(300) },
  ],
};
const milk: OptionGroup = {
  id: 'milk',
  name: 'Leite',
  min: 0,
  max: 1,
  choices: [
    { id: 'aveia', name: 'De aveia', price: brl(250) },
    { id: 'soja', name: 'De soja', price: brl(200), soldOut: true },
  ],
};
const extras: OptionGroup = {
  id: 'extras',
  name: 'Extras',
  min: 0,
  max: 2,
  choices: ['canela', 'chantili', 'calda'].map((id) => ({ id, name: id, price: brl(100) })),
};
const cappuccino = aProduct({ sku: 'cappuccino', price: brl(1400), options: [size, milk, extras] });

describe('options', () => {
  it('begin with their defaults', () => {
    expect([...defaultSelection(cappuccino)]).toEqual(['medio']);
    expect(defaultSelection(aProduct()).size).toBe(0);
  });

  it('exclude each other where only one is allowed, and one that must be stays', () => {
    expect([...toggle(size, new Set(['medio', 'aveia']), 'grande')]).toEqual(['aveia', 'grande']);
    expect([...toggle(size, new Set(['medio']), 'medio')]).toEqual(['medio']);
    expect([...toggle(milk, new Set(['aveia']), 'aveia')]).toEqual([]);
  });

  it('are no more than allowed', () => {
    const two = new Set(['canela', 'calda']);
    expect(isFull(extras, two)).toBe(true);
    expect(toggle(extras, two, 'chantili')).toEqual(two);
    expect([...toggle(extras, two, 'calda')]).toEqual(['canela']);
  });

  it('are missing until enough are chosen', () => {
    expect(missingGroups(cappuccino, new Set())).toEqual([size]);
    expect(missingGroups(cappuccino, new Set(['grande']))).toEqual([]);
  });

  it('of a line are taken over as far as there still are any', () => {
    const options = [
      { id: 'grande', name: 'Grande', price: brl(300) },
      { id: 'soja', name: 'De soja', price: brl(200) },
      { id: 'amendoas', name: 'De amêndoas', price: brl(250) },
    ];
    expect([...selectionOf(cappuccino, options)]).toEqual(['grande']);
  });

  it('make the price of one, which is never below zero', () => {
    const chosen = chosenOptions(cappuccino, new Set(['grande', 'aveia']));
    expect(chosen.map(({ id }) => id)).toEqual(['grande', 'aveia']);
    expect(unitPrice(cappuccino, chosen)).toEqual(brl(1950));
    expect(
      unitPrice(aProduct({ price: brl(50) }), [
        { id: 'pequeno', name: 'Pequeno', price: brl(-100) },
      ]),
    ).toEqual(brl(0));
  });

  it('say from what price on the product is to be had', () => {
    expect(lowestPrice(cappuccino)).toEqual(brl(1300));
  });

  it('cannot be chosen when too few are left', () => {
    const soldOut = { ...size, choices: size.choices.map((c) => ({ ...c, soldOut: true })) };
    expect(cannotBeChosen(aProduct({ options: [soldOut] }))).toBe(true);
    expect(cannotBeChosen(cappuccino)).toBe(false);
  });
});
