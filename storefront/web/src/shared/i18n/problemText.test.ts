import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ApiError, type FieldProblem } from '@/api/problem';
import { LOCALES } from './locale';
import { problemText, ruleText } from './problemText';
import { ptBR, rulesPtBR } from './problems/pt-BR';

/** What a page of ours never brings about. */
const NOT_FOR_PAGES = [
  'method-not-allowed',
  'not-acceptable',
  'unsupported-media-type',
  'request-header-fields-too-large',
  'uri-too-long',
  'expectation-failed',
  'upgrade-required',
].map((name) => `/problems/${name}`);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function refused(problem: Record<string, unknown>, status = 409): ApiError {
  return new ApiError({ kind: 'refused', status, problem: { detail: 'SERVER PROSE', ...problem } });
}

describe('the text of a problem', () => {
  it('is the page’s own, with the values of the problem', () => {
    const error = refused({
      type: '/problems/total-changed',
      total: { amount: 2300, currency: 'BRL' },
    });
    expect(plain(problemText(error, 'pt-BR'))).toBe(
      'O total mudou para R$ 23,00. Confira antes de pedir.',
    );
    expect(problemText(error, 'en')).toContain('R$23.00');
  });

  it('tells a wait in minutes', () => {
    const error = refused({ type: '/problems/counter-full', estimatedWaitSeconds: 1801 });
    expect(problemText(error, 'pt-BR')).toContain('31 minutos');
    expect(problemText(error, 'en')).toContain('31 minutes');
  });

  it('tells how many drinks a code still admits', () => {
    const error = (remaining: number) =>
      refused({ type: '/problems/admission-used-up', drinks: 4, remaining });
    expect(problemText(error(0), 'pt-BR')).toContain('acabaram');
    expect(problemText(error(1), 'pt-BR')).toContain('mais 1 bebida.');
    expect(problemText(error(3), 'en')).toContain('only 3 more drinks');
  });

  it('is a general one where a value or the type is missing', () => {
    const withoutTotal = refused({ type: '/problems/total-changed', total: 'much' });
    const unknown = refused({ type: '/problems/made-up' });
    for (const locale of LOCALES) {
      expect(problemText(withoutTotal, locale)).not.toContain('{');
      expect(problemText(unknown, locale)).toBe(problemText(refused({}), locale));
      expect(problemText(unknown, locale)).not.toContain('SERVER');
    }
    expect(problemText(refused({}, 429), 'pt-BR')).toBe(ptBR['refused-429']);
  });

  it('tells what kind of failure it was', () => {
    expect(problemText(new ApiError({ kind: 'offline' }), 'pt-BR')).toBe(ptBR.offline);
    expect(problemText(new ApiError({ kind: 'time-out' }), 'pt-BR')).toBe(ptBR['time-out']);
    expect(problemText(new ApiError({ kind: 'server', status: 503 }), 'pt-BR')).toBe(ptBR.server);
    expect(problemText(new TypeError('x is undefined'), 'pt-BR')).toBe(ptBR.server);
  });

  it('exists for every type that a shopper may meet and whose kind does not say it all', () => {
    const file = '../../contracts/src/main/resources/openapi/shop-api.yaml';
    const document = readFileSync(file, 'utf8');
    // The first table is of the pages' requests, the next one of webhooks and operators.
    const table = /(?:^ *\|.*\n)+/m.exec(document)?.[0] ?? '';
    const types = [...table.matchAll(/\| `(\/problems\/[a-z-]+)` \| (\d)/g)].map(
      ([, type = '', status]) => ({ type, isServer: status === '5' }),
    );
    expect(types.length).toBeGreaterThan(10);
    const missing = types.filter(
      ({ type, isServer }) => !(type in ptBR) && !isServer && !NOT_FOR_PAGES.includes(type),
    );
    expect(missing).toEqual([]);
  });
});

describe('the text of a rule', () => {
  const broken = (rule: string): FieldProblem => ({ field: 'buyer.email', rule, values: {} });

  it('says what was expected', () => {
    expect(ruleText(broken('postal-code'), 'pt-BR')).toBe(rulesPtBR['postal-code']);
    expect(ruleText(broken('email'), 'en')).toContain('e-mail');
  });

  it('is a general one for a rule that is not known', () => {
    expect(ruleText(broken('moon-phase'), 'pt-BR')).toBe(rulesPtBR.invalid);
  });
});
