import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '@/db/access';

// Tests about the code and the database themselves: what nobody may forget when adding to them.

const rows = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  inTransaction({}, async (tx) => (await tx.execute<T>(query)).rows);

function filesUnder(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => name.test(path));
}

/** Tables that belong to no clinic, each with its reason. */
const clinicless = {
  sign_in_attempts: 'counts tries before anyone is known; keyed hashes only',
  setup_codes: 'the one code of an installation that has no clinic yet',
};

describe('the database', () => {
  test('every table forces row security and has a policy, or is named as belonging to no clinic', async () => {
    const tables = await rows<{ name: string; enabled: boolean; forced: boolean; policies: number }>(sql`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')`);
    expect(tables.length).toBeGreaterThan(25);
    const open = tables
      .filter((table) => !(table.enabled && table.forced && table.policies > 0))
      .map((table) => table.name);
    expect(open.sort()).toEqual(Object.keys(clinicless).sort());
  });

  test('every table of a clinic leads its primary key with clinic_id', async () => {
    const keys = await rows<{ name: string; first: string }>(sql`
      select c.relname as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisprimary`);
    const others = keys.filter((key) => key.first !== 'clinic_id').map((key) => key.name);
    expect(others.sort()).toEqual(Object.keys(clinicless).sort());
  });

  test('the app role owns nothing and can bypass nothing', async () => {
    const [role] = await rows<{ super: boolean; bypass: boolean; owned: number }>(sql`
      select rolsuper as super, rolbypassrls as bypass,
        (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`);
    expect(role).toEqual({ super: false, bypass: false, owned: 0 });
  });

  test('without a clinic set, no table of a clinic shows a row', async () => {
    const tables = await rows<{ name: string }>(sql`
      select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id'`);
    for (const { name } of tables) {
      const [count] = await rows<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(name)}`);
      expect(count?.n, name).toBe(0);
    }
  });
});

describe('the code', () => {
  const source = (folder: string) => filesUnder(folder, /\.tsx?$/).filter((path) => !path.includes('.test.'));

  test('every server action is made by formAction or openAction', () => {
    const actions = [...source('app'), ...source('components')].filter((path) =>
      /^['"]use server['"]/m.test(readFileSync(path, 'utf8')),
    );
    expect(actions.length).toBeGreaterThan(3);
    for (const path of actions) {
      const text = readFileSync(path, 'utf8');
      const made = [...text.matchAll(/export const \w+(?:: [^=]+)? = (\w+)/g)].map((match) => match[1]);
      expect(
        made.filter((maker) => maker !== 'formAction' && maker !== 'openAction'),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/export (default )?(async )?function/);
    }
  });

  test('only setup, sign-out and setting a password open before sign-in', () => {
    const open = source('app').filter((path) => /= openAction\(/.test(readFileSync(path, 'utf8')));
    expect(open.map((path) => path.replace(/^.*app\//, '')).sort()).toEqual(openDoors);
  });

  test('no value of a person reaches raw SQL text', () => {
    const given = /\b(input|actor|query|given|request|filter|body|typed|name|reason|text)\b/;
    const raw = source('db').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/sql\.raw\(\s*([^)]*)/g)].map((match) => ({
        path,
        argument: match[1] ?? '',
      })),
    );
    expect(raw.length).toBeGreaterThan(3);
    expect(raw.filter(({ argument }) => given.test(argument.replace(/'[^']*'/g, '')))).toEqual([]);
  });

  test('no form can put what was typed into the address', () => {
    const bare = [...source('app'), ...source('components')].filter((path) =>
      /<form[\s>]/.test(readFileSync(path, 'utf8')),
    );
    expect(bare.map((path) => path.replace(/^.*components/, 'components'))).toEqual([
      'components/ui/form.tsx',
    ]);
  });

  test('nothing is drawn from unescaped HTML', () => {
    const risky = [...source('app'), ...source('components')].filter((path) =>
      readFileSync(path, 'utf8').includes('dangerouslySetInnerHTML'),
    );
    expect(risky).toEqual([]);
  });

  test('Next.js is not older than its last known way round sign-in', () => {
    const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as {
      version: string;
    };
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_004_006);
  });
});

const openDoors = ['(auth)/set-password/actions.ts', '(auth)/setup/actions.ts', '(auth)/sign-out/actions.ts'];
