import 'server-only';
import type { SQL } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { PoolClient } from 'pg';
import type { Actor } from '@/lib/domain/actor';
import { may, needsPassword, type Permission } from '@/lib/domain/permissions';
import { AppError } from '@/lib/errors';
import { pool } from './connection';

/** A transaction that row security sees as one person of one clinic. */
export type Tx = NodePgDatabase & { $client: PoolClient };

const retryable = new Set(['40001', '40P01', '57P01', '57P03', '08006', '08003', '08001']);

function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : undefined;
}

function constraintOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause && 'constraint' in cause ? String(cause.constraint) : '';
}

/** Says database refusals in words a person can act on; anything unexpected is thrown on. */
export function translated(error: unknown): unknown {
  switch (codeOf(error)) {
    case '23P01':
      return new AppError(
        'conflict',
        constraintOf(error).includes('room')
          ? 'That room is taken at this time.'
          : 'That time has just been taken.',
      );
    case 'PA001':
      return new AppError('conflict', 'This is frozen and cannot be changed. Write an amendment.');
    case 'PA002':
      return new AppError('conflict', 'This visit is signed or void. Changes go in as amendments.');
    case '23505':
      return new AppError('conflict', 'This exists already.');
    // A null character, or half of a surrogate pair.
    case '22021':
    case '22P05':
      return new AppError('invalid', 'A character in this text cannot be stored. Write it again by hand.');
    case '23514':
    case '22003':
    case '22007':
    case '22008':
    case '22P02':
      return new AppError('invalid', 'A value is outside its bounds.');
    case '23503':
      return new AppError('not_found', 'Something this refers to was not found.');
    default:
      return error;
  }
}

type Settings = Readonly<Record<string, string>>;

/** Opens a transaction with settings that end with it, so a pooled connection never carries them on. */
export async function inTransaction<T>(settings: Settings, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool().connect();
    let broken = false;
    try {
      const sets = Object.entries(settings)
        .map(([name, value]) => `set_config('app.${name}', ${client.escapeLiteral(value)}, true)`)
        .join(', ');
      await client.query(sets ? `begin; select ${sets}` : 'begin');
      const result = await work(drizzle(client) as Tx);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      if (attempt < 3 && retryable.has(codeOf(error) ?? '')) continue;
      throw translated(error);
    } finally {
      client.release(broken);
    }
  }
}

const dialect = new PgDialect();

/**
 * Runs a large read under a name, so that a connection plans it once and not at every page. The same name always
 * carries the same text; only its values differ.
 */
export async function readPrepared<T>(tx: Tx, name: string, query: SQL): Promise<T[]> {
  const { sql: text, params } = dialect.sqlToQuery(query);
  const { rows } = await tx.$client.query({ name, text, values: params });
  return rows;
}

/** Work of one person: every statement sees that person's clinic only. */
export function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ clinic_id: actor.clinicId, staff_id: actor.staffId, role: actor.role }, work);
}

/** The clinic acting by itself, in a job: no person and no login stands behind it, and the audit says so. */
export type ClinicItself = Readonly<{ clinicId: string; staffId: null; loginId: null }>;

/** Work of the clinic itself: every statement sees that clinic only. */
export function asClinic<T>(
  clinicId: string,
  work: (tx: Tx, clinic: ClinicItself) => Promise<T>,
): Promise<T> {
  return inTransaction({ clinic_id: clinicId }, (tx) =>
    work(tx, Object.freeze({ clinicId, staffId: null, loginId: null })),
  );
}

/** Throws `forbidden` when the role may not, or may with the password only. First beat of every verb. */
export function permit(actor: Actor, permission: Permission): void {
  if (!may(actor.role, permission)) throw new AppError('forbidden', 'Your account may not do this.');
  if (!actor.elevated && needsPassword(permission))
    throw new AppError('forbidden', 'Sign in with your password for this.');
}
