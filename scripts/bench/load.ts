import { Agent, request } from 'node:http';
import { median } from './rounds';

export type Call = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Made anew for every request. */
  body?: () => string;
  /** Whether status and body are what this request must answer. */
  good: (status: number, body: string) => boolean;
};

export type Case = Call & { name: string; perRound: number };

export type Row = {
  name: string;
  requests: number;
  errors: number;
  /** Milliseconds, the median of each round. */
  rounds: number[];
};

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One request on a kept connection: milliseconds until its last byte, and whether it answered as it must. */
export function once(call: Call): Promise<{ ms: number; good: boolean; body: string; status: number }> {
  return new Promise((resolve, reject) => {
    const body = call.body?.();
    const headers = {
      ...call.headers,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    };
    const begun = performance.now();
    const sent = request(call.url, { agent, method: call.method ?? 'GET', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const ms = performance.now() - begun;
        const text = Buffer.concat(chunks).toString();
        const status = answer.statusCode ?? 0;
        resolve({ ms, status, body: text, good: call.good(status, text) });
      });
    });
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${call.url} took longer than 20 s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A slow machine gets fewer requests a round, and no more rounds than the fewest, so that a run stays bounded. */
const caseMsAtMost = 3000;
const requestsAtLeast = 8;
const roundsAtLeast = 5;
const enoughMs = 90_000;

/** Every case in every round, one request at a time, each round beginning at another case. */
export async function interleave(
  cases: readonly Case[],
  rounds: number,
  tell: (line: string) => void,
): Promise<Row[]> {
  const rows = cases.map(({ name }) => ({ name, requests: 0, errors: 0, rounds: [] as number[] }));
  for (const each of cases) for (let warm = 0; warm < 15; warm += 1) await once(each);
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    if (round >= roundsAtLeast && performance.now() - begun > enoughMs) break;
    tell(`round ${round + 1} of ${rounds}`);
    for (let step = 0; step < cases.length; step += 1) {
      const at = (step + round) % cases.length;
      const [each, row] = [cases[at], rows[at]];
      if (each && row) await runCase(each, row);
    }
  }
  return rows;
}

async function runCase(each: Case, row: Row): Promise<void> {
  const times: number[] = [];
  const begun = performance.now();
  for (let sent = 0; sent < each.perRound; sent += 1) {
    if (sent >= requestsAtLeast && performance.now() - begun > caseMsAtMost) break;
    const { ms, good } = await once(each);
    row.requests += 1;
    if (good) times.push(ms);
    else row.errors += 1;
  }
  row.rounds.push(median(times));
}
