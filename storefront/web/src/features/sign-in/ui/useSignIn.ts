import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { queryKeys } from '@/api/queryKeys';
import { announce } from '@/shared/ui/announce';
import { useNow } from '@/shared/ui/useNow';
import { nextPage } from '../api/next';
import { postLogin } from '../api/postLogin';
import { useText } from '../texts';

interface Credentials {
  username: string;
  password: string;
}

/** How long no try is heard, and when that ends. */
interface Pause {
  seconds: number;
  until: number;
}

function secondsLeft(pause: Pause | undefined, now: number): number {
  return pause === undefined
    ? 0
    : Math.min(pause.seconds, Math.max(1, Math.ceil((pause.until - now) / 1000)));
}

/** Trying to sign in, and how long to wait after too many tries. */
export function useSignIn() {
  const text = useText();
  const queryClient = useQueryClient();
  const query = useSearch();
  const [, navigate] = useLocation();
  const [pause, setPause] = useState<Pause>();
  const login = useMutation({
    mutationFn: ({ username, password }: Credentials) => postLogin(username, password),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'in') {
        await queryClient.invalidateQueries({ queryKey: queryKeys.me });
        const next = nextPage(query);
        if (next !== undefined) {
          navigate(next);
        }
      } else if (outcome.kind === 'throttled') {
        const { seconds } = outcome;
        setPause({ seconds, until: Date.now() + seconds * 1000 });
      }
    },
  });
  const { reset } = login;
  useEffect(() => {
    if (pause === undefined) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setPause(undefined);
      reset();
      announce(text('signIn.again'));
    }, pause.until - Date.now());
    return () => {
      clearTimeout(timer);
    };
  }, [pause, reset, text]);
  return {
    wait: secondsLeft(pause, useNow(pause !== undefined)),
    isUntried: login.isIdle,
    isBusy: login.isPending,
    isWrong: login.data?.kind === 'wrong',
    error: login.error,
    tryWith: login.mutate,
  };
}
