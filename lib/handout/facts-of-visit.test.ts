import { describe, expect, it } from 'vitest';
import { amaraFacts, amaraVisit, findingOf, holdOf, ids } from '@/lib/domain/note-visit.fixture';
import type { HomeCare } from '@/lib/domain/ops';
import type { VisitFacts } from '@/lib/domain/visit-facts';
import type { VisitView } from '@/lib/domain/visit-view';
import { compose } from './compose';
import { factsOfVisit, type SheetSetting } from './facts-of-visit';
import { everyWordOf } from './passages';
import { reviewedContent } from './seed/reviewed';

const setting: SheetSetting = {
  clinic: { name: 'Harbour Lane', address: '', phone: '01632 960 118', emergencyNumber: '999' },
  plan: { phase: 'weekly', intervalDays: 7, nextAt: null, asNeeded: false, spacedOutToday: false },
  reviewWeeks: 4,
  heatPreset: 'cautious',
  content: reviewedContent('2027-03-01'),
  timeZone: 'Europe/London',
  today: '2027-03-18',
};
const care: HomeCare = {
  heatOk: true,
  selfPressPointId: ids.A,
  selfPressSeconds: 30,
  selfPressTimes: 2,
  stretch: null,
};
const made = (facts: Partial<VisitFacts> = {}, more: Partial<VisitView> = {}) =>
  factsOfVisit(amaraVisit({ care, holds: { [ids.A]: holdOf('A') }, ...facts }, more), setting);
const printed = (facts: Partial<VisitFacts> = {}, more: Partial<VisitView> = {}) => {
  const sheet = compose(
    made(facts, more),
    { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] },
    setting.content,
  );
  return { ids: sheet.printed.map(({ id }) => id), text: everyWordOf(sheet), sheet };
};

describe('the facts of a visit', () => {
  it('are those of the points that were pressed, with the client’s side and the region of the spot', () => {
    const { points } = made();
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({
      letter: 'A',
      side: 'left',
      region: 'SH_TOP',
      holdSeconds: [45, 45, 45],
    });
  });

  it('never hold what the therapist wrote in a note or in words of a sensation', () => {
    const sensations = [
      {
        kind: 'other' as const,
        severity: 1 as const,
        place: 'secret place',
        settled: null,
        settledAfterSeconds: null,
      },
    ];
    const facts = made({
      holds: { [ids.A]: holdOf('A', { sensations }) },
      findings: { [ids.A]: findingOf('A', { note: 'secret note' }) },
    });
    expect(facts.sensations).toEqual([]);
    expect(JSON.stringify(facts)).not.toContain('secret');
  });

  it('take the first name only, cut between letters', () => {
    const name = '👩‍🦰'.repeat(40);
    const client = { ...amaraVisit().client, preferredName: name };
    const { firstName } = made({}, { client });
    expect(firstName.length).toBeLessThanOrEqual(80);
    expect(firstName).not.toMatch(/[\ud800-\udbff]$/);
    expect(made().firstName).toBe('Amara');
  });

  it('take a name without the tabs and unseen signs that were pasted with it', () => {
    const named = (preferredName: string) =>
      made({}, { client: { ...amaraVisit().client, preferredName } }).firstName;
    expect(named('Mary\tJane')).toBe('Mary Jane');
    expect(named('\ufeffEv\u202ea\u200b ')).toBe('Eva');
    expect(named('مريم\u200f')).toBe('مريم');
  });

  it('bring a long or broken line of a stretch in one line, which then stays off the sheet', () => {
    const stretch = `Bend\nslowly ${'and again '.repeat(30)}`;
    const { sheet } = printed({ care: { ...care, stretch } });
    expect(sheet.shortened[0]).toMatch(/^The stretch is left off/);
  });
});

describe('what a client must not do at home', () => {
  it('is on no sheet, whenever it was said', () => {
    expect(printed().ids).toEqual(expect.arrayContaining(['HO-05', 'HO-09']));
    const flagged = printed({}, { flags: [{ flag: 'anticoagulant', note: null }] });
    expect(flagged.ids).not.toContain('HO-05');
    expect(flagged.ids).not.toContain('HO-09');
    expect(flagged.ids).toContain('HO-06');
    const answered = printed({ screening: { ...noAnswers, answers: { leg_clot: true } } });
    expect(answered.ids).not.toContain('HO-05');
    expect(answered.ids).not.toContain('HO-09');
    expect(answered.text).not.toMatch(/minute/);
  });

  it('is a point in a zone drawn for this client, of an earlier day or of today', () => {
    const drawn = {
      view: 'back' as const,
      x: -760,
      y: 1720,
      stroke: [],
      penWidth: 300,
      figureVersion: '1.0',
    };
    const zone = {
      id: ids.D,
      kind: 'bruise' as const,
      place: null,
      side: 'left' as const,
      rule: 'block' as const,
      reason: 'fell\n down',
      drawn,
    };
    expect(printed({}, { zones: [zone] }).ids).not.toContain('HO-09');
    const { id: _, place: __, drawn: ___, ...rest } = zone;
    const today = { zoneId: ids.D, ...rest, ...drawn };
    expect(printed({ zones: { [ids.D]: today } }).ids).not.toContain('HO-09');
  });

  it('is a point that was shown but not pressed today', () => {
    expect(printed({ holds: { [ids.B]: holdOf('B') } }).ids).not.toContain('HO-09');
    expect(
      printed({ findings: { [ids.B]: findingOf('B') }, holds: { [ids.B]: holdOf('B') } }).ids,
    ).not.toContain('HO-09');
  });

  it('is a point that was stopped for tingling, or a hold longer than the record allows', () => {
    expect(printed({ holds: { [ids.A]: holdOf('A', { stopReason: 'tingling' }) } }).ids).not.toContain(
      'HO-09',
    );
    const long = { care: { ...care, selfPressSeconds: 60 } };
    expect(printed(long).ids).toContain('HO-09');
    expect(printed(long, { flags: [{ flag: 'osteoporosis', note: null }] }).ids).not.toContain('HO-09');
  });
});

const noAnswers = amaraFacts.screening ?? {
  answers: {},
  consentGiven: null,
  consentNote: null,
  afterEffects: null,
  flareDays: null,
  familiarPain: null,
};
