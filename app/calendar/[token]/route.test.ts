import { beforeAll, describe, expect, test } from 'vitest';
import * as feeds from '@/db/feeds';
import { newClient } from '@/db/testing/client';
import { newClinic } from '@/db/testing/clinic';
import { GET } from './route';

let path: string;

beforeAll(async () => {
  const clinic = await newClinic();
  const { clientId } = await newClient(clinic);
  path = (await feeds.make(clinic.therapist, clientId)).path;
});

const ask = (address: string, headers: Record<string, string> = {}) =>
  GET(new Request(`https://clinic.example${address}`, { headers }), {
    params: Promise.resolve({ token: address.replace('/calendar/', '') }),
  });

describe('the address of a calendar link', () => {
  test('answers a calendar that no shared cache keeps, no page frames and no search engine lists', async () => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="appointments.ics"');
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test('answers 304 as long as nothing changed', async () => {
    const etag = (await ask(path)).headers.get('etag') ?? '';
    for (const asked of [etag, `W/${etag}`, `"old", ${etag}`]) {
      const again = await ask(path, { 'if-none-match': asked });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await ask(path, { 'if-none-match': '"old"' })).status).toBe(200);
  });

  test('reads the same for every address that is none', async () => {
    const token = path.replace(/^\/calendar\/|\.ics$/g, '');
    const wrong = [
      `/calendar/${'a'.repeat(43)}.ics`,
      `/calendar/${token}`,
      `/calendar/${token}.ICS`,
      `/calendar/${token.slice(1)}.ics`,
      `/calendar/..%2f${token}.ics`,
      '/calendar/.ics',
    ];
    const answers = await Promise.all(
      wrong.map(async (one) => {
        const answer = await ask(one);
        return JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('[404,');
    expect(answers.join()).not.toContain(token);
  });
});
