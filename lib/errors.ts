/** The closed set of expected failures. Missing and forbidden rows both read `not_found` to the person. */
export type AppErrorCode = 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'gone';

/** An expected failure. `message` is a sentence staff can act on; it never carries client data. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  /** Field name to sentence, for forms. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: AppErrorCode, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.fields = fields;
  }
}

export const notFound = (what = 'This record') => new AppError('not_found', `${what} was not found.`);

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
