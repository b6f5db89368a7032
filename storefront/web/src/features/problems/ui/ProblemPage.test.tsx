import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/shared/i18n/locale';
import { en } from '@/shared/i18n/problems/en';
import { ptBR } from '@/shared/i18n/problems/pt-BR';
import { renderPage } from '@/testing/render';
import { ADVICE, type ProblemName } from '../api/advice';
import { ProblemPage } from './ProblemPage';

const NAMES = Object.keys(ADVICE) as ProblemName[];
const GENERAL = [ptBR.refused, ptBR.server, en.refused, en.server];

describe('the page of a problem', () => {
  it('is there for every type that the document of the API lists', () => {
    const document = readFileSync(
      '../../contracts/src/main/resources/openapi/shop-api.yaml',
      'utf8',
    );
    const listed = [...document.matchAll(/^ *\| `\/problems\/([a-z-]+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(listed.length).toBeGreaterThan(40);
    expect([...NAMES].sort()).toEqual([...new Set(listed)].sort());
  });

  it.each(NAMES)('says of %s what it means and what to do, in both languages', (name) => {
    const texts = LOCALES.map((locale) => {
      const { container, unmount } = renderPage(<ProblemPage name={name} />, { locale });
      const [meaning = '', advice = ''] = [...container.querySelectorAll('p')].map(
        (paragraph) => paragraph.textContent,
      );
      expect(GENERAL).not.toContain(meaning);
      expect(`${meaning}${advice}`).not.toContain('{');
      expect(meaning.length).toBeGreaterThan(10);
      expect(screen.getByText(`/problems/${name}`)).toBeVisible();
      unmount();
      return [meaning, advice];
    });
    expect(texts[0]?.[0]).not.toBe(texts[1]?.[0]);
    expect(texts[0]?.[1]).not.toBe(texts[1]?.[1]);
  });

  it('leads on', () => {
    renderPage(<ProblemPage name="total-changed" />);
    expect(screen.getByRole('link', { name: 'Ver o carrinho' })).toHaveAttribute('href', '/cart');
  });
});
