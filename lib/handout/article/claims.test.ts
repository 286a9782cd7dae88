import { describe, expect, test } from 'vitest';
import { surgeryIn } from '@/lib/handout/banned';
import { Verdict } from '@/lib/handout/content';
import { askedFingerprints } from './asked-fingerprints';
import { claims, struckWords } from './claims';
import { questions, sourceRecord } from './questions';

const refOf = ({ question, letter }: { question: number; letter: string }) => `${question}${letter}`;

describe('the article as Palpate knows it', () => {
  test('has 23 questions, each with a short name and fingerprints', () => {
    expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
    for (const one of questions) expect(one.words.length).toBeLessThan(40);
    const prints = [sourceRecord.sha256, ...questions.map(({ sha256 }) => sha256), ...askedFingerprints];
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(prints).size).toBe(1 + 23 + 23);
  });

  test('flags what its importer noticed', () => {
    const flagged = questions.filter(({ flags }) => flags.length > 0);
    expect(flagged.map(({ number, flags }) => `${number} ${flags.join()}`)).toEqual([
      '5 caption',
      '9 unnamed_quote',
      '11 truncated,unnamed_quote',
      '17 unnamed_quote',
      '18 truncated',
      '23 unnamed_quote',
    ]);
  });

  test('makes 46 claims: 8 to use, 14 with caveat, 11 background, 13 not to use', () => {
    const tally = Verdict.options.map((verdict) => claims.filter((one) => one.verdict === verdict).length);
    expect(claims).toHaveLength(46);
    expect(Object.fromEntries(Verdict.options.map((verdict, at) => [verdict, tally[at]]))).toEqual({
      use: 8,
      use_with_caveat: 14,
      background: 11,
      do_not_use: 13,
    });
  });

  test('judges each claim as the clinical review does', () => {
    const of = (verdict: Verdict) =>
      claims
        .filter((one) => one.verdict === verdict)
        .map(refOf)
        .join(' ');
    expect(of('use')).toBe('1a 4a 6a 12c 13a 13b 19a 22a');
    expect(of('use_with_caveat')).toBe('1b 2a 2c 3b 4b 6b 6c 7b 9a 11a 11b 12a 12b 22b');
    expect(of('background')).toBe('8a 8b 10a 15a 15b 16a 17a 18b 19b 23a 23b');
    expect(of('do_not_use')).toBe('2b 2d 3a 5a 5b 7a 7c 11c 14a 17b 18a 20a 21a');
  });

  test('letters the claims of a question from a on, in the order of the article', () => {
    for (const { number } of questions) {
      const letters = claims.filter(({ question }) => question === number).map(({ letter }) => letter);
      expect(letters).toEqual(['a', 'b', 'c', 'd'].slice(0, Math.max(1, letters.length)));
    }
    const order = claims.map(({ question }) => question);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  test('fits the fields it is kept in', () => {
    for (const claim of claims) {
      expect(claim.words.length, refOf(claim)).toBeLessThanOrEqual(400);
      expect(claim.reason.length, refOf(claim)).toBeLessThanOrEqual(300);
      expect(Math.max(claim.evidence.length, claim.guard.length), refOf(claim)).toBeLessThanOrEqual(600);
      expect(Math.min(claim.words.length, claim.reason.length), refOf(claim)).toBeGreaterThan(10);
    }
  });

  test('names what question 14 lists beside the claim only, where it is struck through', () => {
    expect(struckWords({ question: 14, letter: 'a' })).toContain('bowstringing');
    expect(struckWords({ question: 1, letter: 'a' })).toEqual([]);
    for (const { words, reason, evidence } of claims)
      expect(surgeryIn(`${words} ${reason} ${evidence}`)).toEqual([]);
    const [surgery] = claims.filter(({ question }) => question === 14);
    for (const word of surgery?.struck ?? []) expect(surgery?.guard).toContain(word);
  });
});
