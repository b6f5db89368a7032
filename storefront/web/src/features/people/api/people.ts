import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { NewPerson, Person, PersonChange } from '@/api/types';

export const peopleQuery = queryOptions({
  queryKey: queryKeys.people,
  queryFn: ({ signal }) => unwrap(client.GET('/api/office/people', { signal })),
});

export function postPerson(person: NewPerson): Promise<Person> {
  return unwrap(client.POST('/api/office/people', { body: person }));
}

export function putPerson(name: string, change: PersonChange): Promise<Person> {
  return unwrap(
    client.PUT('/api/office/people/{name}', { params: { path: { name } }, body: change }),
  );
}

/** An answer without a body is an answer, too. */
export async function deletePerson(name: string): Promise<void> {
  await unwrap(
    client
      .DELETE('/api/office/people/{name}', { params: { path: { name } } })
      .then(({ error, response }) =>
        response.ok ? { response, data: 'removed' } : { response, error },
      ),
  );
}
