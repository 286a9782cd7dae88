import type { AppErrorCode } from './errors';

/** What a form action answers: the value, or words for the person and for each field (by dotted path). */
export type FormResult<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{
      ok: false;
      code: AppErrorCode | 'signed_out' | 'unexpected';
      message: string;
      fields: Readonly<Record<string, string>>;
    }>;
