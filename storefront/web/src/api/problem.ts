/**
 * What went wrong: nothing was reachable, no answer came in time, the server failed, or the server understood and said
 * no.
 */
export type ApiErrorKind = 'offline' | 'time-out' | 'server' | 'refused';

/** One field of a request and the rule that its value breaks, such as `required` or `too-long`. */
export interface FieldProblem {
  field: string;
  rule: string;
  /** What the rule is about, such as the greatest length. */
  values: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

const PROBLEMS = '/problems/';

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(problem: Fields): string {
  const type = typeof problem.type === 'string' ? problem.type : '';
  const start = type.indexOf(PROBLEMS);
  return start < 0 ? '' : type.slice(start);
}

function fieldsOf(problem: Fields): FieldProblem[] {
  const errors: unknown[] = Array.isArray(problem.errors) ? problem.errors : [];
  return errors.flatMap((entry) =>
    isRecord(entry) && typeof entry.field === 'string'
      ? [
          {
            field: entry.field,
            rule: typeof entry.rule === 'string' ? entry.rule : 'invalid',
            values: entry,
          },
        ]
      : [],
  );
}

interface Failure {
  kind: ApiErrorKind;
  status?: number;
  problem?: unknown;
  cause?: unknown;
}

/**
 * A request without the wanted answer. Pages translate `type` and the rules of `errors`; what the server wrote for people
 * is not kept.
 */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  /** `/problems/<name>`, or empty where the answer has none. */
  readonly type: string;
  /** The fields of the problem document. */
  readonly problem: Readonly<Fields>;
  readonly errors: readonly FieldProblem[];

  constructor({ kind, status, problem, cause }: Failure) {
    const known = isRecord(problem) ? problem : {};
    const type = typeOf(known);
    super(`${kind} ${status ?? ''} ${type}`.trim(), { cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.type = type;
    this.problem = known;
    this.errors = fieldsOf(known);
  }
}

function isNamed(error: unknown, name: string): boolean {
  return isRecord(error) && error.name === name;
}

/** Why there was no answer that can be read. A request that its own caller gave up is no failure, and stays what it is. */
function withoutAnswer(error: unknown): unknown {
  if (error instanceof ApiError || isNamed(error, 'AbortError')) {
    return error;
  }
  if (isNamed(error, 'TimeoutError')) {
    return new ApiError({ kind: 'time-out', cause: error });
  }
  return new ApiError({ kind: isNamed(error, 'SyntaxError') ? 'server' : 'offline', cause: error });
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer with its headers; everything else that may happen is thrown as an {@link ApiError}. */
export async function answered<T>(
  call: Promise<Answer<T>>,
): Promise<{ data: T; response: Response }> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    throw withoutAnswer(error);
  }
  const { data, error, response } = answer;
  if (data === undefined) {
    const kind = response.ok || response.status >= 500 ? 'server' : 'refused';
    throw new ApiError({ kind, status: response.status, problem: error });
  }
  return { data, response };
}

/** What was asked for; everything else that may happen is thrown as an {@link ApiError}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await answered(call)).data;
}

export function isApiError(error: unknown, type?: string): error is ApiError {
  return error instanceof ApiError && (type === undefined || error.type === type);
}

export function isOffline(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'offline' || error.kind === 'time-out');
}

export function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 400);
}
