// The floor under everything: node:http and pg, nothing else. A process of its own, started by bench.ts.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import type { Scene, Statement } from './tape';

const scene: Scene = JSON.parse(readFileSync(process.env.FLOOR_SCENE ?? '', 'utf8'));
const pool = new Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 12 });
const { clinicId, staffId } = scene;
const rawVisitId = scene.rawInto.visitId;

const valuesOf = ({ values }: Statement) =>
  values.map((value) => (value.bytes === undefined ? value.plain : Buffer.from(value.bytes, 'hex')));

async function read(name: 'one' | 'rows' | 'open'): Promise<unknown> {
  const client = await pool.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of scene.tapes[name]) {
      const found = await client.query(
        statement.text,
        statement.values.length > 0 ? valuesOf(statement) : undefined,
      );
      if (found.rows?.length > 0) rows = found.rows;
    }
    return rows;
  } finally {
    client.release();
  }
}

/** The rows of one batch in one transaction, as few statements as SQL allows. */
async function save(text: string): Promise<unknown> {
  const { ops } = JSON.parse(text) as { ops: { id: string; kind: string; madeAt: string; body: object }[] };
  const bodies = (kind: string) => JSON.stringify(ops.filter((op) => op.kind === kind).map((op) => op.body));
  const client = await pool.connect();
  try {
    await client.query(
      `begin; select set_config('app.clinic_id', '${clinicId}', true), set_config('app.staff_id', '${staffId}', true)`,
    );
    await client.query(
      `insert into marks (clinic_id, id, visit_id, layer, kind, view, x, y, side, figure_version, region_code, stroke, intensity, qualities)
       select $1, "markId", $2, layer, kind, view, x, y, side, "figureVersion", "regionCode", stroke, intensity, array['aching']
       from jsonb_to_recordset($3) as r("markId" uuid, layer text, kind text, view text, x int, y int, side text,
         "figureVersion" text, "regionCode" text, stroke jsonb, intensity int)`,
      [clinicId, rawVisitId, bodies('mark.put')],
    );
    await client.query(
      `insert into scores (clinic_id, visit_id, measure, value) select $1, $2, measure, value
       from jsonb_to_recordset($3) as r(measure text, value int)
       on conflict (clinic_id, visit_id, measure) do update set value = excluded.value`,
      [clinicId, rawVisitId, bodies('score.put')],
    );
    await client.query(
      `insert into thresholds (clinic_id, id, visit_id, point_id, moment, value, kpa, unit, tip_area_cm2, tolerance_value, readings)
       select $1, "thresholdId", $2, "pointId", moment, value, value, unit, "tipAreaCm2", "toleranceValue", readings
       from jsonb_to_recordset($3) as r("thresholdId" uuid, "pointId" uuid, moment text, value numeric, unit text,
         "tipAreaCm2" numeric, "toleranceValue" numeric, readings int)`,
      [clinicId, rawVisitId, bodies('threshold.put')],
    );
    await client.query(
      `insert into ops (clinic_id, id, visit_id, staff_id, kind, body, body_hash, made_at)
       select $1, id, $2, $3, kind, body, sha256(convert_to(body::text, 'UTF8')), "madeAt"
       from jsonb_to_recordset($4) as r(id uuid, kind text, body jsonb, "madeAt" timestamptz)`,
      [clinicId, rawVisitId, staffId, JSON.stringify(ops)],
    );
    await client.query(
      `insert into audit_events (clinic_id, staff_id, action, object_kind, object_id, facts)
       values ($1, $2, 'visit.ops', 'visit', $3, '{}')`,
      [clinicId, staffId, rawVisitId],
    );
    await client.query('commit');
    return { saved: ops.length };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const name = (request.url ?? '').slice(1);
  if (name === 'save') return save(await textOf(request));
  if (name === 'one' || name === 'rows' || name === 'open') return read(name);
  throw new Error(`no ${name}`);
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      const text = JSON.stringify(body);
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end('{}');
    },
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
process.on('disconnect', () => process.exit(0));
