import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { migrate, migrationsCurrent } from './migrate';
import { journalOf, migrationsFolder, ownMigrations } from './testing/own-migrations';

const own = ownMigrations();
const journal = journalOf(migrationsFolder);

/**
 * Clinics hold these: a changed one locks them out of the next version ("another history"). A new migration adds its
 * line at the end; no line is ever altered or taken out.
 */
const inClinics = [
  '0000_tables 7edcd40194590236',
  '0001_guards 161fab4a28a87d6f',
  '0002_views_zones_shapes 072b3c705ffd568c',
  '0003_devices_strain_signatures e94738042ec8409d',
  '0004_pin_standing_lock_minutes 10afe15e1ecd1160',
  '0005_signed_rows_stay dea2cc19fb847afd',
  '0006_schedule_and_messages 0444739d6f96e360',
  '0007_message_told_before 547a0e9aaee30d06',
  '0008_content_store abc0aae26ab61dc1',
  '0009_reviews_by_language 8e92943d24ac7e65',
  '0010_owner_finds_clinics 2b5fa8b7cd3eb7d8',
  '0011_verdict_reviewer b031e2165ce5543d',
  '0012_surgery_verdict_stays d44d104367c74a4e',
  '0013_claims_and_retirements 146cf3927a3593b9',
];

const fingerprint = (tag: string) =>
  createHash('sha256')
    .update(readFileSync(join(migrationsFolder, `${tag}.sql`)))
    .digest('hex')
    .slice(0, 16);

/** The migrations up to and with this one, as an earlier Palpate had them. */
function upTo(tag: string): string {
  const place = join(own.scratch, tag);
  cpSync(migrationsFolder, place, { recursive: true });
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  const entries = journal.entries.slice(0, last + 1);
  writeFileSync(join(place, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  return place;
}

it('is the one clinics have, and only ever grows at its end', () => {
  expect(journal.entries.map(({ tag }) => `${tag} ${fingerprint(tag)}`)).toEqual(inClinics);
});

it('brings a clinic along that retired a text before reasons were kept apart', async () => {
  const urls = await own.database.createDatabase('retired_before');
  await migrate(urls.ownerUrl, upTo('0012_surgery_verdict_stays'));
  const clinic = '01990000-0000-7000-8000-000000000001';
  const person = '01990000-0000-7000-8000-000000000002';
  const client = new Client(urls.ownerUrl);
  await client.connect();
  try {
    await client.query("select set_config('app.clinic_id', $1, false)", [clinic]);
    await client.query(
      `insert into clinics (clinic_id, name, phone, country, time_zone, paper, language, emergency_number)
       values ($1, 'Harbour Lane', '020 7946 0152', 'GB', 'Europe/London', 'a4', 'en', '999')`,
      [clinic],
    );
    await client.query(
      "insert into staff (clinic_id, id, name, email, role) values ($1, $2, 'Bronagh', 'b@harbour-lane.example', 'admin')",
      [clinic, person],
    );
    await client.query(
      `insert into blocks (clinic_id, block_id, condition, editorial, reminds, retired_at, retired_by, retired_reason)
       values ($1, 'HO-09', 'offered', true, 'food and drink', '2026-11-01T10:00Z', $2, 'Nobody reads it')`,
      [clinic, person],
    );
    await migrate(urls.ownerUrl);
    expect(await migrationsCurrent(client)).toBe(true);
    await client.query("select set_config('app.clinic_id', $1, false)", [clinic]);
    const { rows } = await client.query(
      'select block_id, decision, reason, decided_by, decided_at from block_retirements',
    );
    expect(rows).toEqual([
      {
        block_id: 'HO-09',
        decision: 'retired',
        reason: 'Nobody reads it',
        decided_by: person,
        decided_at: new Date('2026-11-01T10:00Z'),
      },
    ]);
  } finally {
    await client.end();
  }
});
