import { afterEach, expect, test, vi } from 'vitest';
import { owedUnlock, oweUnlock } from './owed-unlock';
import { onRefusedUnlock, settleUnlock } from './unlock-request';

const ilse = { staffId: '0199f000-0000-7000-8000-000000000001', pin: '481516' };
const wen = { staffId: '0199f000-0000-7000-8000-000000000002', pin: '234287' };

afterEach(() => {
  oweUnlock(null);
  vi.unstubAllGlobals();
});

/** A clinic that answers late: `meanwhile` happens on the tablet while it is asked for the first time. */
function lateClinic(meanwhile: () => void, states: readonly string[] = ['open']) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const { staffId } = JSON.parse(String(init.body)) as { staffId: string };
    asked.push(staffId);
    if (asked.length === 1) meanwhile();
    const state = states[asked.length - 1] ?? 'open';
    return Response.json(state === 'open' ? { state, staffId } : { state });
  });
  const refused = vi.fn();
  return { asked, refused, stop: onRefusedUnlock(refused) };
}

test('a screen that was locked and opened again while the clinic was asked stays open', async () => {
  oweUnlock({ ...ilse });
  const { asked, refused, stop } = lateClinic(() => oweUnlock({ ...ilse }));
  expect(await settleUnlock()).toBe(true);
  expect(asked).toEqual([ilse.staffId]);
  expect(refused).not.toHaveBeenCalled();
  expect(owedUnlock()).toBeNull();
  stop();
});

test('whoever opened it after the one who was asked about is asked about too', async () => {
  oweUnlock({ ...ilse });
  const { asked, refused, stop } = lateClinic(() => oweUnlock({ ...wen }));
  expect(await settleUnlock()).toBe(true);
  expect(asked).toEqual([ilse.staffId, wen.staffId]);
  expect(refused).not.toHaveBeenCalled();
  stop();
});

test('a screen that was locked meanwhile, and one the clinic refuses, must not stay open', async () => {
  oweUnlock({ ...ilse });
  const locked = lateClinic(() => oweUnlock(null));
  expect(await settleUnlock()).toBe(false);
  expect(locked.refused).toHaveBeenCalledOnce();
  locked.stop();
  oweUnlock({ ...ilse });
  const ended = lateClinic(() => undefined, ['ended']);
  expect(await settleUnlock()).toBe(false);
  expect(ended.refused).toHaveBeenCalledOnce();
  expect(owedUnlock()).toBeNull();
  ended.stop();
});
