import { expect, test } from 'vitest';
import * as clients from '@/db/clients';
import { newHoldings } from '@/db/testing/holdings';
import { opOf } from '@/db/testing/ops';
import * as visits from '.';

test('a character or a time the database cannot hold is refused in words, and the rest is saved', async () => {
  const { clinic, ids } = await newHoldings();
  const { therapist } = clinic;
  const text = (value: string) =>
    opOf(therapist, ids.visitId, 'text.put', { slot: 'done', text: value, baseOpId: null });
  const answers = await visits.applyOps(therapist, [
    text('a\u0000b'),
    text('a\ud800b'),
    { ...text('in the year nought'), madeAt: '0000-01-01T00:00:00Z' },
    text('kept'),
  ]);
  expect(answers.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused', 'applied']);
  expect((await visits.open(therapist, ids.visitId)).facts.texts.done?.text).toBe('kept');
  await expect(clients.find(therapist, 'a\u0000b')).rejects.toMatchObject({ code: 'invalid' });
});
