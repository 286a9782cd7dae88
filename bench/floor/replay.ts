import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Tape, TapeName } from '../../scripts/bench/tape';

declare global {
  var floorPool: pg.Pool | undefined;
  var floorTapes: Record<TapeName, Tape> | undefined;
}

function pool(): pg.Pool {
  globalThis.floorPool ??= new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 12 });
  return globalThis.floorPool;
}

function tapes(): Record<TapeName, Tape> {
  globalThis.floorTapes ??= JSON.parse(readFileSync(process.env.FLOOR_TAPES ?? '', 'utf8'));
  return globalThis.floorTapes as Record<TapeName, Tape>;
}

/** Runs the statements the product ran for the same request, in order, and returns what each gave back. */
export async function replay(name: TapeName): Promise<unknown[][]> {
  const client = await pool().connect();
  const answers: unknown[][] = [];
  try {
    for (const { text, values } of tapes()[name]) {
      const given = values.map((value) =>
        value.bytes === undefined ? value.plain : Buffer.from(value.bytes, 'hex'),
      );
      const found = await client.query(text, given.length > 0 ? given : undefined);
      answers.push(found.rows ?? []);
    }
    return answers;
  } finally {
    client.release();
  }
}
