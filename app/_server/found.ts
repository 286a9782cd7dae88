import 'server-only';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { isAppError } from '@/lib/errors';

/** An id out of an address; anything else is the not-found page, as an unknown id is. */
export function idOf(text: string): string {
  const id = z.uuid().safeParse(text);
  return id.success ? id.data : notFound();
}

/** What a verb reads, or the not-found page: missing and forbidden look the same. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
