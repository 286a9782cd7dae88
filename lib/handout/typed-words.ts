import { AppError } from '@/lib/errors';
import { bannedIn, plain } from './banned';
import type { HandoutFacts } from './facts';
import { heatAllowed, momentsOf, selfPressBar } from './standing';

const word = (...patterns: string[]) => new RegExp(`(?<![\\p{L}])(?:${patterns.join('|')})(?![\\p{L}])`, 'u');

// Whatever the language of the sheet: a therapist may write in any of the three.
const heat = word(
  'heat\\p{L}*|(?:re)?warm\\p{L}*|hot(?:ter)?|saunas?|steam\\p{L}*|baths?|bathing|bathtubs?|tubs?|jacuzzis?|spas?|hottie|microwav\\p{L}*|showers?',
  'calor\\p{L}*|calient\\p{L}*|calent\\p{L}*|tibi[oa]s?|templad[oa]s?|banos?|banera|banarse|vapor|duchas?|ducharse|manta electrica|termico|termica|bolsa de agua',
  'chaleur|chaud\\p{L}*|chauff\\p{L}*|rechauff\\p{L}*|tiedes?|bains?|baignoire|bouillottes?|hammam|vapeur|douches?|thermique',
);
const pressing = word(
  'press|presses|pressed|pressing|pressure|push(?! ?-? ?ups?)|pushes|pushing|rub|rubs|rubbing|massag\\p{L}*|knead\\p{L}*|(?:massage|tennis|golf|lacrosse) balls?|foam roll\\p{L}*|(?:thumbs?|knuckles?|fingers?|elbow) (?:on|into|in)',
  'presion\\p{L}*|apriet\\p{L}*|apret\\p{L}*|empuj\\p{L}*|frot\\p{L}*|masaj\\p{L}*|amas\\p{L}*|rodillos?|pelotas? de (?:tenis|golf|masaje)',
  'appuy\\p{L}*|appui\\p{L}*|presser|pressez|pression\\p{L}*|pouss\\p{L}*|masser|massez|masse|petri\\p{L}*|balles? de (?:tennis|golf|massage)|rouleaux?',
);
const amount =
  /\d|\b(?:minutes?|minutos?|min|hours?|horas?|heures?|secondes?|seconds?|segundos?|twice|often|times|all (?:day|night)|veces|a menudo|toda la noche|fois|souvent|toute la nuit)\b/u;
const place = word(
  'throat|front of (?:your|the) neck|armpits?|groin|back of (?:your|the) knees?',
  'garganta|(?:parte )?delantera del cuello|axilas?|ingles?|(?:parte de )?atras de la rodilla|corva',
  'gorge|avant du cou|devant du cou|aisselles?|aine|arriere du genou|creux du genou',
);
const months =
  'jan\\p{L}*|feb\\p{L}*|mar(?:ch|zo|s)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|fevrier|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const date = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th|er)?(?: of| de)? (?:${months})\\b|\\b(?:${months}) \\d{1,2}\\b|\\b\\d{1,2}[./-]\\d{1,2}\\b|\\b\\d{1,2}[:h]\\d{2}\\b|\\b\\d{1,2} ?(?:am|pm)\\b`,
  'u',
);

const promise = word(
  'will (?:cure|heal|fix)\\p{L}*|cure[sd]?|(?:fully|completely|totally) (?:better|healed|recovered|well|gone)|guarante\\p{L}*|monthly',
  'curar(?:a|an)|sanar(?:a|an)|curad[oa]s?|garantiz\\p{L}*|mensual\\p{L}*',
  'gueri(?:r|ra|ront|ez|e|s|es)?|garanti\\p{L}*|mensuel\\p{L}*',
);
/** Medicines by name and kind; asking a pharmacist or a doctor may be said. */
const medicine = word(
  'ibuprofen|paracetamol|acetaminophen|aspirin|naproxen|diclofenac|voltaren|tylenol|advil|pain ?killers?|pain relievers?|anti ?inflammator\\p{L}*|(?:tablets?|pills?)|\\d+ ?(?:mg|mcg|ml)',
  'ibuprofeno|aspirina|naproxeno|diclofenaco|analgesicos?|antiinflamatori\\p{L}*|pastillas?|comprimidos?',
  'ibuprofene|aspirine|naproxene|antidouleurs?|anti ?douleurs?|antalgiques?|comprimes?|cachets?',
);

/** Whether a text, made `plain`, speaks of heat in any of the three languages. */
export const speaksOfHeat = (text: string): boolean => heat.test(text);

/** Letters of points other than the shown one that a text names: "spot B". */
function otherPoints(text: string, { points, selfCare }: HandoutFacts): boolean {
  const named: readonly string[] = text.match(/(?<![\p{L}\p{N}'’])[A-Z]\d?(?![\p{L}\p{N}'’])/gu) ?? [];
  return points.some(({ letter }) => letter !== selfCare.letter && named.includes(letter));
}

/**
 * What words typed for this sheet say that it must not, as a sentence for staff; null when they may stand. Said in any
 * of the three languages: heat or pressing where that is barred, an amount of either (the blocks say those), pressing
 * in another place than shown, a promise, a medicine, a date while the plan has none, banned words.
 */
export function conflictOf(text: string, facts: HandoutFacts): string | null {
  const read = plain(text);
  const [banned] = bannedIn(text);
  if (banned) return `It says "${banned}", which no sheet says.`;
  if (speaksOfHeat(read)) {
    if (!heatAllowed(facts)) return 'It speaks of heat, and heat is not for this client.';
    if (amount.test(read)) return 'It says how much heat: the part on heat says that.';
  }
  if (pressing.test(read)) {
    if (selfPressBar(facts) !== null)
      return 'It speaks of pressing, and pressing at home is not on this sheet.';
    if (amount.test(read)) return 'It says how long or how often to press: the part on pressing says that.';
    if (otherPoints(text, facts) || place.test(read)) return 'It speaks of pressing where it was not shown.';
  }
  if (promise.test(read)) return 'It promises something, or says monthly.';
  if (medicine.test(read)) return 'It speaks of a medicine: that is for a pharmacist or doctor to say.';
  if (momentsOf(facts).has('next_steps') && date.test(read))
    return 'It says a date, and the plan has none now.';
  return null;
}

/** Throws invalid, naming the field, when the therapist's own sentence says what this sheet must not. */
export function refuseConflict(text: string, facts: HandoutFacts): void {
  const conflict = conflictOf(text, facts);
  if (conflict === null) return;
  throw new AppError('invalid', `Your own sentence cannot be printed. ${conflict}`, {
    ownSentence: conflict,
  });
}
