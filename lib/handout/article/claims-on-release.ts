import type { Claim } from './claims';

const pooled = 'Systematic review and meta-analysis of ischemic compression, 17 trials (PMC9434898).';
const delphi = 'International expert consensus (Fernández-de-las-Peñas and Dommerholt 2018, PMID 29025044).';
const picked = 'Offered as something the client may pick, never foretold.';
const kept = 'Feeds nothing: it cannot be attached to a block.';

/** Questions 1 to 10: what a release is, how it feels, and where points lie. */
export const claimsOnRelease: readonly Claim[] = [
  {
    question: 1,
    letter: 'a',
    verdict: 'use',
    words:
      'The technique is pressing on the point with medium force, mostly with fingers. Its older name is ischemic compression.',
    reason: 'It describes what is done, and agrees with how trials use both names.',
    evidence: 'Moraska 2017 (PMID 28248690).',
    guard:
      'Names the technique in the list of techniques; both names are found. Fingers are the first choice.',
  },
  {
    question: 1,
    letter: 'b',
    verdict: 'use_with_caveat',
    words: 'After it, the point bears more pressure before it hurts.',
    reason:
      'True on average for pressure. Pain as people score it did not fall clearly more than without it.',
    evidence: `${pooled} Pressure pain: 0.67 better; own pain score: −0.22, which may be no change at all.`,
    guard:
      'A sheet says "less tender to pressure", never "takes pain away". Drives pressure before and after.',
  },
  {
    question: 2,
    letter: 'a',
    verdict: 'use_with_caveat',
    words: 'Work on trigger points by hand can ease pain and tightness.',
    reason: 'The article says it without limits. Some people are helped; how much differs.',
    evidence: pooled,
    guard: 'A sheet says that it may help and that relief differs between people.',
  },
  {
    question: 2,
    letter: 'b',
    verdict: 'do_not_use',
    words: 'Calls the work harmless and sure to help.',
    reason: 'Nothing is without risk. Harm from massage is rare and real, and question 19 lists downsides.',
    evidence:
      'Yin 2014 (eCAM 480956); Ernst 2003 (Rheumatology 42:1101); clots after massage: BMC Pregnancy Childbirth 2020 s12884-020-02924-w, Phys Sportsmed 2010;38:136.',
    guard: `${kept} The sheet says when to call and when to get help.`,
  },
  {
    question: 2,
    letter: 'c',
    verdict: 'use_with_caveat',
    words: 'People can press their own points, or have somebody do it.',
    reason: 'Only after it was shown, with a time limit, and away from places nobody should press.',
    evidence:
      'Clinical judgement; no-press places from guides for therapists (Werner, ABMP endangerment sites).',
    guard: 'Printed only when it was shown today and no zone or flag forbids it.',
  },
  {
    question: 2,
    letter: 'd',
    verdict: 'do_not_use',
    words: 'Recommends it against stress and for better health in general.',
    reason: 'This is advertising, not information for a client.',
    evidence: '',
    guard: kept,
  },
  {
    question: 3,
    letter: 'a',
    verdict: 'do_not_use',
    words: 'Likens letting go to a baby rocked in its mother’s arms.',
    reason: 'One writer’s picture. It talks down to adults and describes nothing a therapist can record.',
    evidence: '',
    guard: kept,
  },
  {
    question: 3,
    letter: 'b',
    verdict: 'use_with_caveat',
    words: 'Some feel a pleasant wave, the place going soft, and rest.',
    reason: 'People do say so. Nobody should be told that they will feel it.',
    evidence: '',
    guard: `Sensations wave, softening and relaxation. ${picked}`,
  },
  {
    question: 4,
    letter: 'a',
    verdict: 'use',
    words: 'How long it takes differs with how many points there are, where, why, and since when.',
    reason: 'Sensible, and it promises nothing.',
    evidence: '',
    guard: 'Gives four fields of the chart: number, place, cause and age of the points.',
  },
  {
    question: 4,
    letter: 'b',
    verdict: 'use_with_caveat',
    words: 'Mostly a point needs from a fortnight to around two months.',
    reason: 'The article names no source, and no trial shows that points go away for good.',
    evidence: 'No trial found for this span.',
    guard:
      'An expectation and a day to look again, never a promise: first change from day 14, review by day 63. Words about breaking points apart are refused.',
  },
  {
    question: 5,
    letter: 'a',
    verdict: 'do_not_use',
    words: 'Says that massage brings in new blood and carries waste away.',
    reason:
      'Out of date. In a laboratory, massage lowered the flow of blood and slowed the removal of lactate.',
    evidence: 'Wiltshire 2010 (Med Sci Sports Exerc 42:1062); Hinds 2004 (Med Sci Sports Exerc 36:1308).',
    guard: `${kept} "Flush", "waste" and "toxin" are refused on every sheet.`,
  },
  {
    question: 5,
    letter: 'b',
    verdict: 'do_not_use',
    words: 'Says that oxygen then reaches the place and lets the muscle go.',
    reason: 'A guess told as a fact.',
    evidence: 'No measurement found that shows it.',
    guard: kept,
  },
  {
    question: 6,
    letter: 'a',
    verdict: 'use',
    words: 'A trigger point is an over-sensitive place in a tight strand of a muscle that moves the body.',
    reason: 'The usual definition. Experts add that it can be felt elsewhere too.',
    evidence: delphi,
    guard: 'Gives the findings "taut band" and "tender spot" and the word in the glossary.',
  },
  {
    question: 6,
    letter: 'b',
    verdict: 'use_with_caveat',
    words: 'It may let go under pressure, now and then with a pop.',
    reason: 'A pop proves nothing: it can be a tendon or a joint. It must never become a goal.',
    evidence: '',
    guard:
      'Sensations "pop felt" and "pop heard". A sudden pop with pain means stop. A sheet says no pop is needed.',
  },
  {
    question: 6,
    letter: 'c',
    verdict: 'use_with_caveat',
    words: 'Letting go can ease pain at the place, and pain felt elsewhere because of it.',
    reason: 'The same limit as in question 1: what people score as pain did not clearly fall.',
    evidence: pooled,
    guard: 'Pain at the place and pain felt elsewhere are scored apart.',
  },
  {
    question: 7,
    letter: 'a',
    verdict: 'do_not_use',
    words: 'Says that thick fascia sticks and ties far places of the body to each other.',
    reason: 'Glued fascia is not an established finding, and the idea frightens.',
    evidence: 'No sound source found.',
    guard: kept,
  },
  {
    question: 7,
    letter: 'b',
    verdict: 'use_with_caveat',
    words: 'When one place eases, another may begin to feel tight or sore.',
    reason: 'Worth writing down. New pain elsewhere is also how a missed problem shows itself.',
    evidence: '',
    guard: 'A new area after the visit has its own layer on the body chart.',
  },
  {
    question: 7,
    letter: 'c',
    verdict: 'do_not_use',
    words: 'Suggests that the pain only seems so.',
    reason: 'It waves pain away and speaks against the rule that the client may say stop.',
    evidence: '',
    guard: kept,
  },
  {
    question: 8,
    letter: 'a',
    verdict: 'background',
    words: 'Under the hands a knot can seem like a rope or toffee being pulled.',
    reason: 'A way to describe what fingers find, no more.',
    evidence: '',
    guard: `Finding "rope-like". ${kept}`,
  },
  {
    question: 8,
    letter: 'b',
    verdict: 'background',
    words: 'Gives two maybes for why that is pleasant: blood flow, or fascia relaxing.',
    reason: 'The article guesses, and says so.',
    evidence: '',
    guard: kept,
  },
  {
    question: 9,
    letter: 'a',
    verdict: 'use_with_caveat',
    words: 'A knot may be felt as a pea or small lump below the skin.',
    reason:
      'Not every lump is a knot: it can be a gland, a cyst, a fatty lump or a growth. A lump that is hard, fixed, growing or unchanged needs a doctor.',
    evidence: '',
    guard:
      'Findings "pea or nodule", "rope-like band", "thick all over" and "nothing felt". The sheet says to see a doctor about a lump that stays or grows.',
  },
  {
    question: 10,
    letter: 'a',
    verdict: 'background',
    words:
      'Any muscle can be affected. It names four that are often injected: one each of jaw, side of the neck, hip and low back.',
    reason:
      'A list for injections and not for massage, cut from at least seven muscles. The one treated most, the upper trapezius, was cut out.',
    evidence: 'Cleveland Clinic, page on trigger point injections; Gemmell 2008, neck pain trials.',
    guard:
      'Marked as the injection list in the quick choice of muscles, which follows the clinic’s own visits.',
  },
];
