import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { useProblemText } from '@/shared/i18n/problemText';
import { announce } from '@/shared/ui/announce';
import { rememberSignedIn } from '../api/hasSignedIn';
import { postLogout } from '../api/postLogout';
import { useText } from '../texts';

/** `onOut` is for a page that is nobody else's. */
export function useSignOut(onOut?: () => void) {
  const text = useText();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: postLogout,
    onSuccess: () => {
      rememberSignedIn(false);
      queryClient.setQueryData(queryKeys.me, { roles: [] });
      announce(text('signedIn.isOut'));
      onOut?.();
    },
    onError: (error) => {
      announce(problemText(error), 'assertive');
    },
  });
}
