/** This tablet could not keep something; the message completes "Not saved on this tablet: …". */
export class KeepFailure extends Error {
  override name = 'KeepFailure';
}

/** What went wrong with the tablet's own store, for staff. */
export function sayFailure(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'its storage is full. Keep this page open until it is saved in the clinic.';
  if (name === 'TimeoutError')
    return 'its storage does not answer. Keep this page open until it is saved in the clinic.';
  return 'its storage cannot be used. Keep this page open until it is saved in the clinic.';
}

export const noKeys = 'its keys could not be read from the clinic. Keep this page open until it is saved.';

/** Waits at most so long: a store that hangs must not look like one that works. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('late', 'TimeoutError')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
