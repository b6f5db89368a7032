import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENTS } from '@/features/orders/texts/events';
import { FOREIGN } from '@/testing/words';

type Texts = Readonly<Record<string, string>>;

const modules = import.meta.glob<Record<string, Texts>>(
  ['/src/**/texts/*.ts', '/src/shared/i18n/problems/*.ts', '!/src/**/index.ts'],
  { eager: true },
);

/** The switch of languages is written in the language that it leads to; and names are names. */
const ALLOWED = new Set(['locale.toggle', 'catalog.searchPlaceholder']);

/** What belongs to the format of the messages. */
const SYNTAX = /\{\w+, plural,|\{\w+\}|=\d|\bone\b|\bother\b|[{}#]/g;

function inLanguage(language: 'pt-BR' | 'en'): [file: string, texts: Texts][] {
  return Object.entries(modules)
    .filter(([path]) => path.split('/').at(-1)?.startsWith(language) === true)
    .flatMap(([path, module]) =>
      Object.entries(module).map(([name, texts]): [string, Texts] => [`${path} ${name}`, texts]),
    );
}

function suspicious(language: 'pt-BR' | 'en'): string[] {
  return inLanguage(language).flatMap(([file, texts]) =>
    Object.entries(texts)
      .filter(([id]) => !ALLOWED.has(id))
      .filter(([, text]) => FOREIGN[language].test(text.replaceAll(SYNTAX, ' ')))
      .map(([id, text]) => `${file}: ${id}: ${text}`),
  );
}

describe('the texts', () => {
  it('are the same ones in both languages', () => {
    const ids = (language: 'pt-BR' | 'en') =>
      inLanguage(language)
        .flatMap(([, texts]) => Object.keys(texts))
        .sort();
    expect(ids('pt-BR').length).toBeGreaterThan(100);
    expect(ids('en')).toEqual(ids('pt-BR'));
  });

  it('are all said', () => {
    const empty = [...inLanguage('pt-BR'), ...inLanguage('en')].flatMap(([file, texts]) =>
      Object.entries(texts)
        .filter(([, text]) => text.trim() === '')
        .map(([id]) => `${file}: ${id}`),
    );
    expect(empty).toEqual([]);
  });

  it('are Portuguese in Portuguese', () => {
    expect(suspicious('pt-BR')).toEqual([]);
  });

  it('are English in English', () => {
    expect(suspicious('en')).toEqual([]);
  });

  it('of events are in their language', () => {
    const events = Object.values(EVENTS);
    expect(
      events.map((texts) => texts['pt-BR']).filter((text) => FOREIGN['pt-BR'].test(text)),
    ).toEqual([]);
    expect(events.map((texts) => texts.en).filter((text) => FOREIGN.en.test(text))).toEqual([]);
  });

  it('of the menu are Portuguese', () => {
    const file = '../../inventory-estoque/src/main/resources/catalogue.json';
    const products = JSON.parse(readFileSync(file, 'utf8')) as {
      name: string;
      description: string;
    }[];
    const menu = products.map(({ name, description }) => `${name}: ${description}`);
    expect(menu.length).toBeGreaterThan(0);
    expect(menu.filter((text) => FOREIGN['pt-BR'].test(text))).toEqual([]);
  });
});
