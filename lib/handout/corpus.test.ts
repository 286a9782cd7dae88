import { expect, test } from 'vitest';
import { compose } from './compose';
import { type CorpusVisit, choicesFor, corpusVisit } from './corpus.fixture';
import { type HandoutDocument, plainText } from './document';
import type { HandoutChoices, HandoutFacts } from './facts';
import type { Language } from './language';
import { layOut } from './layout/layout';
import { faults } from './lint';
import { everyWordOf } from './passages';
import { heatAllowed, momentsOf, selfPressBar } from './standing';

const visits = 2000;
const all = process.env.PALPATE_PROOFS === '1';
/** Each run without proofs takes the same share of the visits. */
const oneIn = all ? 1 : 20;
const share = all ? 'all' : `1 in ${oneIn} of`;

const papersHold = { a4: 1122, letter: 1056 } as const;
const minutes = /\b\d+ ?min|minut/i;
const sidesIn: Readonly<Record<Language, Readonly<Record<'left' | 'right', RegExp>>>> = {
  en: { left: /\bleft\b/i, right: /\bright\b/i },
  es: { left: /izquierd/i, right: /derech/i },
  fr: { left: /gauche/i, right: /droit/i },
};

function sideFaults({ today, language, printed }: HandoutDocument, { points }: HandoutFacts): string[] {
  const of = printed.find(({ id }) => id === 'HO-01')?.language ?? language;
  return (today?.spots ?? []).flatMap(({ letter, runs }) => {
    const side = points.find((point) => point.letter === letter)?.side;
    const bold = plainText(runs.filter(({ strong }) => strong));
    const said = (['left', 'right'] as const).filter((one) => sidesIn[of][one].test(bold));
    const right = side === 'midline' ? said.length === 0 : said.length === 1 && said[0] === side;
    return right ? [] : [`Spot ${letter} is on the ${side} and says "${bold}".`];
  });
}

/** What is wrong with a sheet of the corpus, read without the rules that made it. */
function wrongWith(sheet: HandoutDocument, { facts, content }: CorpusVisit): string[] {
  const text = everyWordOf(sheet);
  const printed = sheet.printed.map(({ id }) => id);
  const { pages, height } = layOut(sheet);
  const checks: readonly (readonly [string, boolean])[] = [
    ['a placeholder or a hole', /[{}]|undefined|\bnull\b|NaN/.test(text)],
    ['no emergency part at its end', sheet.help.items.length < 7 || printed.at(-1) !== 'HO-14'],
    ['no number to call', !plainText(sheet.help.call).includes(facts.clinic.emergencyNumber)],
    ['more than three things to do', (sheet.toDo?.rows.length ?? 0) > 3],
    ['minutes where heat is barred', !heatAllowed(facts) && minutes.test(text)],
    ['heat where it is barred', !heatAllowed(facts) && printed.includes('HO-05')],
    ['pressing where it is barred', selfPressBar(facts) !== null && printed.includes('HO-09')],
    ['a date while none is agreed', sheet.nextVisit.dated !== momentsOf(facts).has('dated')],
    ['"monthly"', /monthly|mensual|mensuel/i.test(text)],
    ['banned words', /toxin|bowstring|lactic|láctic|lactique|after surgery/i.test(text)],
    ['a mixed language without a notice', (sheet.notice === null) !== printedInOne(sheet)],
    [
      'no line of versions',
      !sheet.printed.every(({ id, language, version }) =>
        text.includes(`${id.slice(3)}${language === sheet.language ? '' : ` ${language}`} v${version}`),
      ),
    ],
    [
      'too much for its paper',
      sheet.fits === true &&
        (pages.length > (sheet.size === 'large' ? 2 : 1) ||
          pages.some((page) => page.height > papersHold[sheet.paper]) ||
          height !== papersHold[sheet.paper]),
    ],
  ];
  return [
    ...faults(sheet, facts, content),
    ...sideFaults(sheet, facts),
    ...checks.filter(([, wrong]) => wrong).map(([what]) => what),
  ];
}

const printedInOne = ({ printed, language }: HandoutDocument) =>
  printed.every((one) => one.language === language);

/** The sheet as composed, then after switching off what it names, as a therapist would, until it fits. */
function untilItFits({ facts, content }: CorpusVisit, choices: HandoutChoices): HandoutDocument[] {
  const sheets = [compose(facts, choices, content)];
  const off = [...choices.off];
  for (;;) {
    const fits = sheets.at(-1)?.fits ?? true;
    if (fits === true || fits.dropBlock === null) return sheets;
    off.push(fits.dropBlock);
    sheets.push(compose(facts, { ...choices, off }, content));
  }
}

const emptyCount = {
  sheets: 0,
  full: 0,
  tight: 0,
  short: 0,
  map: 0,
  felt: 0,
  own: 0,
  switchedOff: 0,
  bare: 0,
};

/** Counted for whoever asks with PALPATE_COUNTS, so that a change of wording shows what it costs. */
function counted(count: typeof emptyCount, sheets: readonly HandoutDocument[]): void {
  const [first] = sheets;
  const last = sheets.at(-1);
  const says = (words: RegExp) => first?.shortened.some((one) => words.test(one)) === true;
  count.sheets += 1;
  if (first?.fits === true && first.printed.every(({ form }) => form === 'full')) count.full += 1;
  if (first?.tight) count.tight += 1;
  if (says(/short form/)) count.short += 1;
  if (says(/map is smaller/)) count.map += 1;
  if (says(/may have felt/)) count.felt += 1;
  if (says(/own sentence/)) count.own += 1;
  if (sheets.length > 1) count.switchedOff += 1;
  if (
    last?.shortened.some((one) =>
      /Left off.*(Your say|What the work|How)|(map|address of the clinic) is left/.test(one),
    )
  )
    count.bare += 1;
}

const wanted = Array.from({ length: visits / oneIn }, (_, at) => at * oneIn + 1);
const claim = `every sheet of ${share} ${visits} visits in three languages on two papers is safe, and can be brought onto its paper`;

test(claim, { timeout: 900_000 }, () => {
  const told: string[] = [];
  const count = { ...emptyCount };
  for (const visit of wanted.map(corpusVisit))
    for (const choices of choicesFor(visit)) {
      const name = `seed ${visit.seed}, ${choices.language}, ${choices.paper}, ${choices.size}`;
      const sheets = untilItFits(visit, choices);
      const wrong = new Set(sheets.flatMap((sheet) => wrongWith(sheet, visit)));
      if (sheets.at(-1)?.fits !== true) wrong.add('it never fits');
      told.push(...[...wrong].map((one) => `${name}: ${one}`));
      counted(count, sheets);
    }
  if (process.env.PALPATE_COUNTS) console.info(count);
  expect(told).toEqual([]);
});

test('the same visit makes the same sheet', () => {
  const visit = corpusVisit(7);
  for (const choices of choicesFor(visit))
    expect(JSON.stringify(compose(visit.facts, choices, visit.content))).toBe(
      JSON.stringify(compose(visit.facts, choices, visit.content)),
    );
});
