import { describe, expect, it } from 'vitest';
import { compose } from './compose';
import { amara } from './example-visit';
import { HandoutFacts, type HandoutFactsInput } from './facts';
import { languageCodes } from './language';
import { reviewedContent } from './seed/reviewed';
import { conflictOf } from './typed-words';

const content = reviewedContent('2027-03-01');
const barred: Partial<HandoutFactsInput> = {
  heat: { ok: true, flags: ['Pregnancy'] },
  selfCare: { ...amara.selfCare, flags: ['Numb area'] },
  plan: { ...amara.plan, phase: 'review' },
};
const factsWith = (change: Partial<HandoutFactsInput> = {}) => HandoutFacts.parse({ ...amara, ...change });
const said = (text: string, change: Partial<HandoutFactsInput> = {}) => conflictOf(text, factsWith(change));

const ofHeat = [
  'A hot bath is nice.',
  'Use a HEATING-pad',
  'Keep it warm.',
  'A sau\u00adna helps',
  'Try the ｈｏｔ tub',
  'Una ducha caliente va bien.',
  'Ponga una manta eléctrica.',
  'Un poco de calor ayuda.',
  'Tome un baño.',
  'De la chaleur fait du bien.',
  'Un bain chaud, puis repos.',
  'Posez une bouillotte.',
];
const ofPressing = [
  'Press spot A when it aches.',
  'Rub it gently.',
  'Lie on a tennis ball.',
  'Use a foam roller.',
  'Put your thumb on it.',
  'Presione el punto A.',
  'Apriete un poco.',
  'Dese un masaje.',
  'Use una pelota de tenis.',
  'Appuyez sur le point A.',
  'Un petit massage aide.',
  'Frottez doucement.',
];
const harmless = [
  'Slow walks by the water are fine.',
  'Roll your shoulders ten times.',
  'No push-ups this week.',
  'Ice skating can wait.',
  'Camine por la orilla, sin prisa.',
  'Estire la rodilla despacio.',
  'Marchez avec de bonnes chaussures.',
  'Reposez-vous bien.',
  'Ask your pharmacist if it keeps you awake.',
  'Go only as far as is free of pain.',
];

describe('the therapist’s own words', () => {
  it.each(ofHeat)('cannot speak of heat where it is barred: %s', (text) => {
    expect(said(text, barred)).toMatch(/heat/);
    expect(said(text)).toBeNull();
  });

  it.each(ofPressing)('cannot speak of pressing where it is barred: %s', (text) => {
    expect(said(text, barred)).toMatch(/pressing/);
    expect(said(text)).toBeNull();
  });

  it.each([
    'Heat for 45 minutes.',
    'Calor toda la noche.',
    'De la chaleur deux heures.',
    'Press it for 90 seconds.',
    'Press as often as you like.',
  ])('cannot give an amount of its own where the part may stand: %s', (text) => {
    expect(said(text)).toMatch(/how (much|long)/);
  });

  it.each([
    'Press spot B too.',
    'Press lightly in the armpit.',
    'Presione la ingle.',
    'Appuyez sur l’avant du cou.',
  ])('cannot send a thumb to another place than the one shown: %s', (text) => {
    expect(said(text)).toMatch(/not shown/);
  });

  it.each([
    'See you on 5 May.',
    'Next: May 5',
    'Come at 10:00.',
    'El 5 de mayo a las 10:30.',
    'Le 5 mai.',
    'Back on 5/5',
  ])('cannot say a date while the plan has none: %s', (text) => {
    expect(said(text, barred)).toMatch(/date/);
    expect(said(text)).toBeNull();
  });

  it.each([
    'It will cure you.',
    'Come monthly.',
    'Venga mensualmente.',
    'C’est garanti.',
    'Flush out the TOXINS',
    'Beba agua contra el ácido láctico',
    'No tender scar',
    'Nothing like bow-string.',
    'Soon you are fully healed.',
    'Estará curado.',
    'Vous serez guérie.',
    'Take ibuprofen 400 mg.',
    'A pain-killer helps.',
    'Tome un analgésico.',
    'Prenez un antidouleur.',
  ])('cannot promise, nor say what no sheet says: %s', (text) => {
    expect(said(text)).not.toBeNull();
  });

  it.each(harmless)('can say the rest, also where everything is barred: %s', (text) => {
    expect(said(text, barred)).toBeNull();
  });

  it('refuse the sheet in every language, naming the field', () => {
    for (const language of languageCodes)
      for (const ownSentence of [...ofHeat, ...ofPressing])
        expect(() =>
          compose(
            { ...amara, ...barred },
            { language, paper: 'a4', size: 'standard', off: [], added: [], ownSentence },
            content,
          ),
        ).toThrow(
          expect.objectContaining({
            code: 'invalid',
            fields: { ownSentence: expect.stringMatching(/^It speaks of/) },
          }),
        );
  });
});
