import { describe, expect, it } from 'vitest';
import type { BlockId, BlockWording } from './block';
import { compose } from './compose';
import type { Content } from './content';
import type { HandoutDocument, Run } from './document';
import { amara } from './example-visit';
import { type HandoutChoices, HandoutFacts, type HandoutFactsInput } from './facts';
import { type Language, languageCodes } from './language';
import { faults } from './lint';
import { reviewedContent } from './seed/reviewed';

const content = reviewedContent('2027-03-01');
const choices: HandoutChoices = { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] };
const facts = HandoutFacts.parse(amara);
const noHeat = HandoutFacts.parse({ ...amara, heat: { ok: true, flags: ['Pregnancy'] } });
const sheet = (language: Language = 'en') =>
  structuredClone(compose(amara, { ...choices, language }, content));
const changed = (change: (sheet: HandoutDocument) => void, language: Language = 'en') => {
  const copy = sheet(language);
  change(copy);
  return faults(copy, facts, content);
};
/** The clinic's texts after an edit of one block that somebody approved, past every check of the edit itself. */
const edited = (id: BlockId, language: Language, change: (wording: BlockWording) => BlockWording): Content =>
  content.map((block) => {
    const [text] = block.texts[language] ?? [];
    return block.id !== id || !text
      ? block
      : { ...block, texts: { ...block.texts, [language]: [{ ...text, wording: change(text.wording) }] } };
  });
const saying =
  (...messages: string[]) =>
  (wording: BlockWording): BlockWording => {
    const form = wording.full.map((piece) =>
      piece.kind === 'paragraph'
        ? { ...piece, sentences: [...piece.sentences, ...messages.map((one) => ({ say: [one] }))] }
        : piece,
    );
    return { ...wording, full: form, short: form };
  };
const composing = (of: Content, change: Partial<HandoutFactsInput> = {}, language: Language = 'en') =>
  compose({ ...amara, ...change }, { ...choices, language, off: ['HO-09'] }, of);
const barred = { heat: { ok: true, flags: ['Pregnancy'] } };

describe('the sheet as composed', () => {
  it.each(languageCodes)('in %s has nothing wrong with it', (language) => {
    expect(faults(sheet(language), facts, content)).toEqual([]);
  });
});

describe('the ban list', () => {
  const bad: Run = { text: ' It will flush out waste.' };
  const places: Readonly<Record<string, (s: HandoutDocument) => unknown>> = {
    'the next visit': (s) => s.nextVisit.runs.push(bad),
    'its heading': (s) => s.nextVisit.heading.push(bad),
    'the title': (s) => s.title.push(bad),
    'what was felt': (s) => s.today?.felt?.runs.push(bad),
    'a spot': (s) => s.today?.spots[0]?.runs.push(bad),
    'how it may feel': (s) => s.feel?.passages[0]?.runs.push(bad),
    'a thing to do': (s) => s.toDo?.rows[0]?.lead.push(bad),
    pressure: (s) => s.pressure?.runs.push(bad),
    'call us': (s) => s.callUs.items.push([bad]),
    'medical help': (s) => s.help.items.push([bad]),
    'words of the map': (s) => s.map?.pictures[0] && Object.assign(s.map.pictures[0], { alt: bad.text }),
    'the foot': (s) => s.foot.push(bad.text),
    'the notice': (s) => Object.assign(s, { notice: bad.text }),
    'the therapist’s own sentence': (s) => Object.assign(s, { ownSentence: { from: [], text: bad.text } }),
  };
  it.each(Object.keys(places))('reads %s', (place) => {
    expect(changed((s) => places[place]?.(s))).toEqual(
      expect.arrayContaining([expect.stringContaining('flush')]),
    );
  });

  it.each([
    ['es', 'Esto saca las toxinas.'],
    ['fr', 'Cela chasse les toxines.'],
  ] as const)('holds in %s', (language, text) => {
    expect(changed((s) => s.pressure?.runs.push({ text }), language)).not.toEqual([]);
    expect(() => composing(edited('HO-12', language, saying(text)), {}, language)).toThrow(/toxin/);
  });

  it('lets a clinic stand in Flushing and a therapist be called Waste', () => {
    const clinic = { ...amara.clinic, name: 'Flushing Massage', address: '1 Flushing Road' };
    expect(() => composing(content, { clinic, therapistFirstName: 'Waste' })).not.toThrow();
  });

  it.each([
    ['the clinic’s name', { clinic: { ...amara.clinic, name: 'Care After Surgery' } }],
    ['its address', { clinic: { ...amara.clinic, address: '1 Bow\u00adstring Lane' } }],
    ['the client’s name', { firstName: 'Tender-Scar' }],
    ['the therapist’s name', { therapistFirstName: 'Bowstring' }],
  ])('lets the words of the surgery stand nowhere, not in %s', (_, change) => {
    for (const language of languageCodes)
      expect(() => composing(content, change, language)).toThrow(/cannot be printed/);
  });
});

describe('heat that is barred', () => {
  it.each([
    ['en', 'HO-07', 'A warm pack for 10 minutes is fine.'],
    ['en', 'HO-06', 'Wait some minutes first.'],
    ['en', 'HO-02', 'Warmth for half an hour may help.'],
    ['es', 'HO-07', 'Puede poner calor diez minutos.'],
    ['es', 'HO-06', 'Espere unos minutos.'],
    ['fr', 'HO-07', 'Un bain chaud de dix minutes est bon.'],
    ['fr', 'HO-06', 'Attendez quelques minutes.'],
  ] as const)('in %s lets no edited %s speak of minutes of it', (language, id, text) => {
    const texts = edited(id, language, saying(text));
    expect(() => composing(texts, barred, language)).toThrow(new RegExp(`${id} speaks of minutes of heat`));
  });

  it('lets minutes stand that are not of heat, and the red flags that are hot', () => {
    const texts = edited('HO-07', 'en', saying('Walk for some minutes.'));
    expect(() => composing(texts, barred)).not.toThrow();
  });

  it('is found on a sheet that was made otherwise', () => {
    expect(faults(sheet(), noHeat, content)).toEqual(
      expect.arrayContaining([
        'Heat is on the sheet, and heat is not for this client.',
        'HO-05 speaks of minutes of heat, and heat is not for this client.',
      ]),
    );
  });
});

describe('heat that is allowed', () => {
  it('has the minutes of the preset and none that were typed', () => {
    const texts = edited('HO-05', 'en', saying('In winter use it 45 minutes.'));
    expect(() => composing(texts)).toThrow(/HO-05 says minutes of heat of its own/);
  });
});

describe('the lint', () => {
  it('finds pressing, a date and a fourth thing to do where the client stands otherwise', () => {
    const standing = HandoutFacts.parse({
      ...amara,
      selfCare: { ...amara.selfCare, flags: ['Numb area'] },
      plan: { ...amara.plan, phase: 'review' },
    });
    const found = faults(sheet(), standing, content).join(' ');
    expect(found).toMatch(/Pressing at home is on the sheet\. Not for this client: Numb area/);
    expect(found).toContain('no date is agreed');
    expect(changed((s) => s.toDo?.rows.push(...s.toDo.rows.slice(0, 1)))).toEqual([
      'There are more than 3 things to do.',
    ]);
  });

  it('finds a block that may not print today', () => {
    const later = { ...facts, today: '2029-01-01' };
    expect(faults(sheet(), later, content)).toEqual(
      expect.arrayContaining(['HO-05 may not be printed today.']),
    );
    expect(faults(sheet(), later, content).join()).not.toMatch(/HO-1[134] may not/);
  });

  it('finds a gap that was not filled', () => {
    expect(changed((s) => s.feel?.passages[0]?.runs.push({ text: ' See {place}.' }))).toEqual([
      'HO-02 has a gap that was not filled.',
    ]);
    expect(changed((s) => s.feel?.passages[0]?.runs.push({ text: ' undefined', from: 'fact' }))).toHaveLength(
      1,
    );
  });

  it.each(languageCodes)('finds a promise and "monthly" of ours in %s', (language) => {
    const words = {
      en: ' It will cure you. Come monthly.',
      es: ' Se cura. Venga cada mes, mensual.',
      fr: ' Cela guérit. Visite mensuelle.',
    };
    expect(
      changed((s) => s.pressure?.runs.push({ text: words[language] }), language).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it.each(languageCodes)(
    'finds medical help that is shorter, without its number, or not last in %s',
    (language) => {
      const lost = 'The part on medical help is missing or not complete.';
      expect(changed((s) => s.help.items.pop(), language)).toContain(lost);
      expect(changed((s) => Object.assign(s.help, { call: [] }), language)).toContain(lost);
      expect(changed((s) => s.printed.reverse(), language)).toContain(lost);
      expect(changed((s) => s.help.items[0]?.splice(0, 1, { text: 'A cough' }), language)).toContain(lost);
    },
  );

  it.each([
    [
      'en',
      'Physiological adaptation necessitates considerable individualised rehabilitation periodisation, notwithstanding contemporaneous psychosocial considerations.',
    ],
    [
      'es',
      'La adaptación fisiológica individualizada requiere periodización rehabilitadora considerablemente especializada, independientemente de consideraciones psicosociales contemporáneas.',
    ],
    [
      'fr',
      'L’individualisation physiologique nécessite considérablement une rééducation spécialisée, indépendamment des considérations psychosociales contemporaines environnementales.',
    ],
  ] as const)('finds a block in %s that reads above grade 8', (language, hard) => {
    const texts = edited('HO-12', language, saying(hard));
    expect(() => composing(texts, {}, language)).toThrow(/HO-12 reads at grade/);
  });

  it('does not hold it against a sheet that a visit lacks a fact of an easy sentence', () => {
    const selfCare = { ...amara.selfCare, timesPerDay: null };
    for (const language of languageCodes)
      for (const seconds of [5, 60, null])
        expect(() =>
          compose(
            { ...amara, selfCare: { ...selfCare, seconds } },
            { ...choices, language, paper: 'letter' },
            content,
          ),
        ).not.toThrow();
  });
});
