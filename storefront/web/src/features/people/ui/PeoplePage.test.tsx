import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Person } from '@/api/types';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { PeoplePage } from './PeoplePage';

const ANA: Person = { name: 'Ana', role: 'MANAGER' };
const BIA: Person = { name: 'Bia Souza', role: 'STAFF' };

/** An office with these people, which does as it is told; what it was told. */
function office(first: Person[] = [ANA, BIA]) {
  let people = first;
  const told: unknown[] = [];
  server.use(
    http.get('*/api/office/people', () => HttpResponse.json(people)),
    http.post('*/api/office/people', async ({ request }) => {
      const body = (await request.json()) as Person;
      told.push(body);
      const added = { name: body.name, role: body.role };
      people = [...people, added];
      return HttpResponse.json(added, { status: 201 });
    }),
    http.put('*/api/office/people/:name', async ({ request, params }) => {
      const body = (await request.json()) as Partial<Person>;
      told.push({ of: params.name, ...body });
      return HttpResponse.json({ ...BIA, ...(body.role !== undefined && { role: body.role }) });
    }),
    http.delete('*/api/office/people/:name', ({ params }) => {
      told.push({ removed: params.name });
      people = people.filter(({ name }) => name !== params.name);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return told;
}

describe('the page of people', () => {
  it('lists everybody with the role', async () => {
    office();
    renderPage(<PeoplePage />);
    expect(await screen.findByTestId('role-Ana')).toHaveDisplayValue('Gerência');
    expect(screen.getByTestId('role-Bia Souza')).toHaveDisplayValue('Salão');
  });

  it('adds somebody, and forgets the password', async () => {
    const told = office();
    const { user } = renderPage(<PeoplePage />);
    await user.type(await screen.findByTestId('person-name'), 'Caio');
    await user.selectOptions(screen.getByTestId('person-role'), 'Operação');
    await user.type(screen.getByTestId('person-password'), 'três cafés');
    await user.click(screen.getByTestId('person-submit'));
    expect(await screen.findByTestId('person-Caio')).toBeVisible();
    expect(told).toEqual([{ name: 'Caio', role: 'OPERATOR', password: 'três cafés' }]);
    expect(screen.getByTestId('person-password')).toHaveValue('');
    expect(screen.getByTestId('toast')).toHaveTextContent('Caio já pode entrar.');
  });

  it('says beside the field what is wrong with it', async () => {
    office();
    server.use(
      http.post('*/api/office/people', () =>
        problem(400, 'invalid-request', {
          errors: [{ field: 'password', rule: 'too-short', message: 'x', min: 8 }],
        }),
      ),
    );
    const { user } = renderPage(<PeoplePage />);
    await user.click(await screen.findByTestId('person-submit'));
    await waitFor(() => {
      expect(screen.getByTestId('person-password')).toHaveAccessibleDescription(
        'Use pelo menos 8 caracteres',
      );
    });
    expect(screen.queryByTestId('people-error')).toBeNull();
  });

  it('says that a name is taken', async () => {
    office();
    server.use(http.post('*/api/office/people', () => problem(409, 'person-exists')));
    const { user } = renderPage(<PeoplePage />);
    await user.click(await screen.findByTestId('person-submit'));
    expect(await screen.findByTestId('people-error')).toHaveTextContent('Alguém já tem este nome.');
  });

  it('gives somebody another role', async () => {
    const told = office();
    const { user } = renderPage(<PeoplePage />);
    await user.selectOptions(await screen.findByTestId('role-Bia Souza'), 'Gerência');
    expect(await screen.findByTestId('toast')).toHaveTextContent('Bia Souza mudou de função.');
    expect(told).toEqual([{ of: 'Bia Souza', role: 'MANAGER' }]);
  });

  it('gives somebody another password', async () => {
    const told = office();
    const { user } = renderPage(<PeoplePage />);
    await user.click(await screen.findByTestId('new-password-Bia Souza'));
    await user.type(screen.getByTestId('new-password'), 'mais cafés');
    await user.click(screen.getByTestId('save-password'));
    await waitFor(() => {
      expect(screen.queryByTestId('new-password')).toBeNull();
    });
    expect(told).toEqual([{ of: 'Bia Souza', password: 'mais cafés' }]);
  });

  it('asks before it removes somebody', async () => {
    const told = office();
    const { user } = renderPage(<PeoplePage />);
    await user.click(await screen.findByTestId('remove-Bia Souza'));
    expect(told).toEqual([]);
    await user.click(within(screen.getByTestId('person-Bia Souza')).getByTestId('confirm'));
    await waitFor(() => {
      expect(screen.queryByTestId('person-Bia Souza')).toBeNull();
    });
    expect(told).toEqual([{ removed: 'Bia Souza' }]);
  });

  it('keeps the last manager, and says why', async () => {
    office();
    server.use(http.delete('*/api/office/people/:name', () => problem(409, 'last-manager')));
    const { user } = renderPage(<PeoplePage />);
    await user.click(await screen.findByTestId('remove-Ana'));
    await user.click(within(screen.getByTestId('person-Ana')).getByTestId('confirm'));
    expect(await screen.findByTestId('toast')).toHaveTextContent('O último gerente fica');
    expect(screen.getByTestId('person-Ana')).toBeVisible();
  });

  it.each([401, 403])(
    'leads to the sign-in where it is not for this person: %s',
    async (status) => {
      server.use(http.get('*/api/office/people', () => problem(status, 'unauthorized')));
      renderPage(<PeoplePage />);
      expect(await screen.findByRole('link', { name: 'Entrar' })).toHaveAttribute('href', '/login');
    },
  );
});
