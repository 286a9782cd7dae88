import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choirCode } from './body/exchange-codes';
import { FIGURE_BOUNDS, type FigurePoint, MIDLINE_HALF_WIDTH, VIEWS, type View } from './body/figure';
import { insideOutline, musclesAt } from './body/geometry';
import { bodyCells, centreOf, listCells } from './body/grid';
import { figureSvg } from './body/printed-figure-svg';
import { regionAt } from './body/region-at';
import { placeWords, pointTitle, regionTitle, spokenMark } from './body/words';
import { chartLines } from './domain/chart-lines';
import { composeNote } from './domain/note';
import { amaraVisit, findingOf, holdOf, ids, pointOf } from './domain/note-visit.fixture';
import type { Finding, Mark, Point } from './domain/ops';
import type { VisitView } from './domain/visit-view';
import { compose } from './handout/compose';
import { plainText } from './handout/document';
import { amara } from './handout/example-visit';
import { factsOfVisit } from './handout/facts-of-visit';
import { languageCodes } from './handout/language';
import { sheetMap } from './handout/render';
import { reviewedContent } from './handout/seed/reviewed';
import { chartCsv } from './interop/chart-csv';

type Placed = FigurePoint & { readonly view: View };
type Sided = 'left' | 'right';

/** Said here once more, on purpose: what the product says is measured against it. */
function clientSide({ view, x }: Placed): Sided {
  if (view === 'front') return x > 0 ? 'left' : 'right';
  if (view === 'back') return x > 0 ? 'right' : 'left';
  return view === 'left' || view === 'soleLeft' ? 'left' : 'right';
}
const other = (side: Sided): Sided => (side === 'left' ? 'right' : 'left');

/** Spots of the body that lie on one side, on any of the six views. */
const onOneSideOnly: readonly Placed[] = VIEWS.flatMap((view) =>
  listCells(bodyCells(view))
    .map((cell): Placed => ({ view, ...centreOf(cell) }))
    .filter((spot) => insideOutline(view, spot))
    .filter(({ x }) => (view !== 'front' && view !== 'back') || Math.abs(x) > MIDLINE_HALF_WIDTH + 40),
);
const spotsOf = {
  left: onOneSideOnly.filter((spot) => clientSide(spot) === 'left'),
  right: onOneSideOnly.filter((spot) => clientSide(spot) === 'right'),
};
const placed = fc.constantFrom(...onOneSideOnly);

/** Said here once more too: the words a client reads for a side in each language of the sheet. */
const sideWords = {
  en: { left: /\bleft\b/i, right: /\bright\b/i },
  es: { left: /\bizquierd[oa]\b/i, right: /\bderech[oa]\b/i },
  fr: { left: /\bgauche\b/i, right: /\bdroite?\b/i },
};

const says = (text: string, side: Sided) => new RegExp(`\\b${side}\\b`, 'i').test(text);
function expectSide(text: string, side: Sided): void {
  expect(text).toSatisfy((all: string) => says(all, side), `says ${side}`);
  expect(text).not.toSatisfy((all: string) => says(all, other(side)), `says ${other(side)}`);
}

/** One point, the client's pain and where the point is felt, all of them on the one side. */
function visitWith(spot: Placed, felt: Placed): VisitView {
  const at = { ...spot, side: clientSide(spot), figureVersion: '1.0' };
  const point: Point = { ...pointOf('A'), ...at, muscleCode: musclesAt(spot.view, spot)[0]?.code ?? null };
  const finding: Finding = { ...findingOf('A'), ...at, change: 'new', felt: 5, qualities: ['aching'] };
  const mark = (layer: Mark['layer'], markId: string): Mark => ({
    markId,
    layer,
    kind: 'pin',
    ...felt,
    side: clientSide(felt),
    regionCode: regionAt(felt.view, felt),
    muscleCode: null,
    stroke: [],
    penWidth: null,
    intensity: 4,
    qualities: [],
    pointId: layer === 'referral' ? ids.A : null,
    figureVersion: '1.0',
  });
  const marks = [
    mark('pain', '01890000-0000-7000-a000-000000000001'),
    mark('referral', '01890000-0000-7000-a000-000000000002'),
  ];
  const hold = holdOf('A');
  return amaraVisit({
    screening: null,
    points: { [ids.A]: point },
    findings: { [ids.A]: finding },
    holds: { [hold.holdId]: hold },
    marks: Object.fromEntries(marks.map((one) => [one.markId, one])),
    texts: {},
  });
}

const onOneSide = fc
  .constantFrom('left', 'right')
  .chain((side: Sided) => fc.tuple(fc.constantFrom(...spotsOf[side]), fc.constantFrom(...spotsOf[side])));

function chartOf({ visit, facts }: VisitView) {
  const point = facts.points[ids.A];
  const finding = facts.findings[ids.A];
  if (!point || !finding) throw new RangeError('The visit has point A.');
  const { id, number, onDay, staffName } = visit;
  return {
    id,
    number,
    onDay,
    staffName,
    signed: false,
    points: [{ point, finding }],
    marks: Object.values(facts.marks),
  };
}

describe('what lies on the client’s left says left, on every view', () => {
  test('in the words of the screen', () => {
    fc.assert(
      fc.property(placed, (spot) => {
        const side = clientSide(spot);
        const region = regionAt(spot.view, spot);
        expectSide(placeWords(spot.view, spot.x), side);
        expectSide(regionTitle(side, region), side);
        for (const { code } of musclesAt(spot.view, spot).slice(0, 2))
          expectSide(pointTitle(side, code), side);
        const told = { ...spot, side, regionCode: null, score: 6, qualities: ['aching'] };
        expectSide(spokenMark(told), side);
      }),
      { numRuns: 400 },
    );
  });

  test('in the note', () => {
    fc.assert(
      fc.property(onOneSide, ([spot, felt]) => {
        const draft = composeNote(visitWith(spot, felt), { plan: null, next: null });
        const lines = Object.values(draft.sections).flat();
        const text = JSON.stringify(lines);
        expectSide(text, clientSide(spot));
      }),
      { numRuns: 150 },
    );
  });

  test.each(languageCodes)('on the aftercare sheet in %s, in its words and on its map', (language) => {
    const content = reviewedContent(amara.today);
    const { clinic, plan, today, timeZone } = amara;
    const setting = {
      clinic,
      plan,
      today,
      timeZone,
      content,
      reviewWeeks: 4,
      heatPreset: 'cautious' as const,
    };
    const { left, right } = sideWords[language];
    fc.assert(
      fc.property(onOneSide, ([spot, felt]) => {
        const facts = factsOfVisit(visitWith(spot, felt), setting);
        const choices = { language, paper: 'a4' as const, size: 'standard' as const, off: [], added: [] };
        const sheet = compose(facts, choices, content);
        const told = [
          ...(sheet.today?.spots ?? []).map(({ runs }) => plainText(runs)),
          ...(sheet.map?.pictures ?? []).flatMap(({ caption, alt }) => [caption, alt]),
        ].join('\n');
        const [same, other] = clientSide(spot) === 'left' ? [left, right] : [right, left];
        expect(told).toMatch(same);
        expect(told).not.toMatch(other);
        expect(sheetMap(sheet)).toContain('<svg');
      }),
      { numRuns: 60 },
    );
  });

  test('in the letters printed beside the figure', () => {
    fc.assert(
      fc.property(placed, (spot) => {
        const marks = [{ ...spot, letter: 'A', kind: 'pressed' as const }];
        const svg = figureSvg({ view: spot.view, marks, crop: 'whole', heightPx: 400, title: 'Map' });
        const letters = [...svg.matchAll(/<text x="(-?[\d.]+)"[^>]*>([LR])<\/text>/g)];
        const beside = letters.filter(([, x]) => letters.length === 1 || Number(x) > 0 === spot.x > 0);
        expect(beside.map(([, , letter]) => letter)).toEqual([clientSide(spot) === 'left' ? 'L' : 'R']);
      }),
      { numRuns: 120 },
    );
  });

  test('in the lines, the codes and the file of a chart', () => {
    fc.assert(
      fc.property(onOneSide, ([spot, felt]) => {
        const side = clientSide(spot);
        const chart = chartOf(visitWith(spot, felt));
        for (const line of chartLines(chart)) expectSide(line.title, side);
        const rows = chartCsv(chart).trim().split('\r\n').slice(1);
        expect(rows).toHaveLength(3);
        for (const row of rows) expectSide(row, side);
        expect(choirCode(regionAt(spot.view, spot), spot.view, side)).not.toBe(
          choirCode(regionAt(spot.view, spot), spot.view, other(side)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('and no spot on the figure is left without a side', () => {
    const { minX, maxX, minY, maxY } = FIGURE_BOUNDS;
    const spot = { x: fc.integer({ min: minX, max: maxX }), y: fc.integer({ min: minY, max: maxY }) };
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), fc.record(spot), (view, { x }) => {
        expect(placeWords(view, x)).toMatch(/^(Client's (left|right)|Midline), /);
      }),
    );
  });
});
