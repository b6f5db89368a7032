import type { Problem as AnyProblem } from './types';

/** Everything in a problem document may be missing. */
export type Problem = Partial<AnyProblem>;

export interface FieldProblem {
  field: string;
  message: string;
}

/** An answer other than success, told as RFC 9457 where the server did so. */
export class ApiError extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.detail = problem.detail;
    this.fields = problem.errors ?? [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A gateway's HTML or an empty body says nothing: only what really is a problem document is taken over. */
export function toProblem(body: unknown): Problem {
  if (!isRecord(body)) {
    return {};
  }
  const problem: Problem = {};
  if (typeof body.title === 'string') {
    problem.title = body.title;
  }
  if (typeof body.detail === 'string') {
    problem.detail = body.detail;
  }
  if (Array.isArray(body.errors)) {
    problem.errors = body.errors.flatMap((entry: unknown) =>
      isRecord(entry) && typeof entry.field === 'string' && typeof entry.message === 'string'
        ? [{ field: entry.field, message: entry.message }]
        : [],
    );
  }
  return problem;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export function unwrap<T>(answer: Answer<T>): T {
  if (answer.data === undefined) {
    throw new ApiError(answer.response.status, toProblem(answer.error));
  }
  return answer.data;
}

export function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 400);
}
