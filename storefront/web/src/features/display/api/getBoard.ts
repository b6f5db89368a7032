import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '@/api/problem';
import { askJson } from '@/api/json';
import { DISPLAY, parseBoard, type Board } from './board';

/** Phones hear of their own orders at once; of the queue around them they ask. */
const POLL_MS = 10_000;

async function getBoard(query: string, signal: AbortSignal): Promise<Board> {
  const board = parseBoard(await askJson(`${DISPLAY}${query}`, { signal }));
  if (board === undefined) {
    throw new ApiError({ kind: 'server' });
  }
  return board;
}

/** The counter's queue. */
export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: ({ signal }) => getBoard('', signal),
  refetchInterval: POLL_MS,
});

/** The queue with what is left of a code that was scanned; without `admission` when the code is good no more. */
export const admissionQuery = (code: string) =>
  queryOptions({
    queryKey: ['board', 'admission', code],
    queryFn: ({ signal }) => getBoard(`?admission=${encodeURIComponent(code)}`, signal),
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: 'always',
  });
