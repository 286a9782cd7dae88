import { describe, expect, it } from 'vitest';
import { compose } from './compose';
import { blocks } from './content';
import type { HandoutDocument } from './document';
import { amara } from './example-visit';
import { faults, lint } from './lint';

const store = new Map(blocks({}).map((block) => [block.id, block]));
const sheet = () => structuredClone(compose(amara, { off: [], paper: 'a4' }));
const changed = (change: (sheet: HandoutDocument) => void) => {
  const copy = sheet();
  change(copy);
  return faults(copy, store);
};

describe('the ban list', () => {
  it('reads every part of the sheet that gives advice', () => {
    const bad = { text: 'It will flush out waste.' };
    expect(changed((s) => s.nextVisit.runs.push(bad))).not.toEqual([]);
    expect(changed((s) => s.today?.felt?.runs.push(bad))).not.toEqual([]);
    expect(changed((s) => s.today?.spots[0]?.runs.push(bad))).not.toEqual([]);
    expect(changed((s) => s.feel[0]?.runs.push(bad))).not.toEqual([]);
    expect(changed((s) => s.toDo.rows[0]?.lead.push(bad))).not.toEqual([]);
    expect(changed((s) => s.pressure?.runs.push(bad))).not.toEqual([]);
    expect(changed((s) => s.callUs.items.push(bad.text))).not.toEqual([]);
    expect(changed((s) => s.help.items.push(bad.text))).not.toEqual([]);
  });

  it('does not read names: a clinic may stand in Flushing and a therapist be called Waste', () => {
    const clinic = { ...amara.clinic, name: 'Flushing Massage', address: '1 Flushing Road' };
    expect(() =>
      compose({ ...amara, clinic, therapistFirstName: 'Waste' }, { off: [], paper: 'a4' }),
    ).not.toThrow();
  });

  it('refuses a therapist’s own sentence and names the word', () => {
    const own = { off: [], paper: 'a4' as const, ownSentence: 'Drink water to wash out toxins.' };
    expect(() => compose(amara, own)).toThrow(/Your own sentence says "toxin"/);
  });
});

describe('the lint', () => {
  it('passes the sheet as composed', () => {
    expect(() => lint(sheet(), store)).not.toThrow();
  });

  it('finds a gap that was not filled', () => {
    expect(changed((s) => s.feel[0]?.runs.push({ text: ' See {place}.' }))).toEqual([
      'HO-02 has a gap that was not filled.',
    ]);
  });

  it('finds an emergency part that is shorter, without its number, or not last', () => {
    expect(changed((s) => s.help.items.pop())).toHaveLength(1);
    expect(
      changed((s) => {
        s.help.call = [];
      }),
    ).toHaveLength(1);
    expect(changed((s) => s.printed.reverse())).toHaveLength(1);
  });

  it('finds a block that reads above grade 8', () => {
    const hard =
      'Physiological adaptation necessitates considerable individualised rehabilitation periodisation.';
    expect(changed((s) => s.pressure?.runs.splice(0, 9, { text: hard }))[0]).toMatch(/^HO-12 reads at grade/);
  });
});
