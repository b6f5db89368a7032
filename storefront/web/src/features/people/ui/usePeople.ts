import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { NewPerson, PersonChange } from '@/api/types';
import { useProblemText } from '@/shared/i18n/problemText';
import { showToast } from '@/shared/ui/toast';
import { deletePerson, postPerson, putPerson } from '../api/people';
import { useText } from '../texts';

const TOAST = 'people';

/** What the manager does with people; each change is told, and the list is read anew. */
export function usePeople() {
  const text = useText();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const tell = (message: string) => {
    showToast({ id: TOAST, text: message, tone: 'good' });
    return queryClient.invalidateQueries({ queryKey: queryKeys.people });
  };
  const fail = (error: unknown) => {
    showToast({ id: TOAST, text: problemText(error), tone: 'bad' });
    return queryClient.invalidateQueries({ queryKey: queryKeys.people });
  };
  const add = useMutation({
    mutationFn: (person: NewPerson) => postPerson(person),
    onSuccess: ({ name }) => tell(text('people.added', { name })),
  });
  const change = useMutation({
    mutationFn: ({ name, ...changed }: { name: string } & PersonChange) => putPerson(name, changed),
    onSuccess: ({ name }, { password }) =>
      tell(text(password === undefined ? 'people.roleSaved' : 'people.passwordSaved', { name })),
    onError: (error, { password }) => (password === undefined ? fail(error) : undefined),
  });
  const remove = useMutation({
    mutationFn: (name: string) => deletePerson(name),
    onSuccess: (_, name) => tell(text('people.removed', { name })),
    onError: fail,
  });
  return { add, change, remove };
}
