import { queryOptions } from '@tanstack/react-query';
import { askJson } from '@/api/json';
import { isRecord } from '@/features/live/api/messages';

/** Half of the orders took no longer than the median, and 95 of 100 no longer than `p95Seconds`. */
export interface Times {
  medianSeconds: number;
  p95Seconds: number;
}

export interface HourFigures {
  /** When the hour begins. */
  hour: string;
  /** How many orders were begun, and how many became ready. */
  claimed: number;
  ready: number;
  waiting?: Times;
  preparation?: Times;
}

const REFRESH_MS = 60_000;
/** More than these are not easily seen at once. */
const SHOWN_HOURS = 8;

function isHour(value: unknown): value is HourFigures {
  return (
    isRecord(value) &&
    typeof value.hour === 'string' &&
    typeof value.claimed === 'number' &&
    typeof value.ready === 'number'
  );
}

/** The last hours in which something happened, oldest first. */
export function parseFigures(value: unknown): HourFigures[] {
  const hours: unknown[] = isRecord(value) && Array.isArray(value.hours) ? value.hours : [];
  return hours.filter(isHour).slice(-SHOWN_HOURS);
}

export const figuresQuery = queryOptions({
  queryKey: ['counter-figures'],
  queryFn: async ({ signal }) => parseFigures(await askJson('/api/counter/figures', { signal })),
  refetchInterval: REFRESH_MS,
});
