import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { answered, ApiError } from '@/api/problem';
import { learnServerTime } from '@/shared/format/serverTime';
import { parseBoard, type Board } from './board';

/** Phones hear of their own orders at once; of the queue around them they ask. */
const POLL_MS = 10_000;

/** With the time that it is for the shop, by which codes expire: a phone's clock may be wrong by minutes. */
async function getBoard(query: { admission?: string }, signal: AbortSignal): Promise<Board> {
  const { data, response } = await answered(
    client.GET('/api/counter/display', { params: { query }, signal }),
  );
  learnServerTime(response.headers.get('Date'));
  const board = parseBoard(data);
  if (board === undefined) {
    throw new ApiError({ kind: 'server' });
  }
  return board;
}

/** The counter's queue. */
export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: ({ signal }) => getBoard({}, signal),
  refetchInterval: POLL_MS,
});

/** Whether nothing more can be ordered with the code that was asked for. */
export function isOver(board: Board | undefined): boolean {
  return board !== undefined && (!board.open || (board.admission?.remaining ?? 0) === 0);
}

/** The queue with what is left of a code that was scanned; without `admission` when the code is good no more. */
export const admissionQuery = (code: string) =>
  queryOptions({
    queryKey: ['board', 'admission', code],
    queryFn: ({ signal }) => getBoard({ admission: code }, signal),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS),
    refetchOnWindowFocus: 'always',
  });
