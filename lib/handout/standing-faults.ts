import { plain } from './banned';
import type { BlockId } from './block';
import type { HandoutDocument, Run } from './document';
import type { HandoutFacts } from './facts';
import { passagesOf, type Read } from './passages';
import { mostToDo } from './rules';
import { heatAllowed, momentsOf, selfPressBar } from './standing';
import { speaksOfHeat } from './typed-words';

const time = /\b(?:minut(?:e|o)s?|mins?|hours?|horas?|heures?)\b/u;
const typedMinutes = /\d\s*(?:min|hour|hora|heure)/u;
/** A fact of the visit as a sign that is no number. */
const withoutFacts = (runs: readonly Run[]) => runs.map((run) => (run.from ? ' … ' : run.text)).join('');
const words = (runs: readonly Run[]) => plain(runs.map(({ text }) => text).join(''));

/**
 * Heat: nothing of it but "not for you" where it is barred, so no minutes of it in any words; where it is allowed its
 * minutes are those of the preset, never typed ones.
 */
function heatFaults(read: readonly Read[], printed: readonly BlockId[], allowed: boolean): string[] {
  const ofHeat = read.filter(({ blockId, runs }) => blockId === 'HO-06' || speaksOfHeat(words(runs)));
  const typed = ofHeat
    .filter(({ runs }) => typedMinutes.test(plain(withoutFacts(runs))))
    .map(({ blockId }) => `${blockId} says minutes of heat of its own.`);
  if (allowed) return typed;
  const minutes = ofHeat
    .filter(({ runs }) => time.test(words(runs)))
    .map(({ blockId }) => `${blockId} speaks of minutes of heat, and heat is not for this client.`);
  return [
    ...minutes,
    ...typed,
    ...(printed.includes('HO-05') ? ['Heat is on the sheet, and heat is not for this client.'] : []),
  ];
}

function dateFaults({ nextVisit }: HandoutDocument, facts: HandoutFacts): string[] {
  const moments = momentsOf(facts);
  const said = nextVisit.headline.some(({ from }) => from === 'fact');
  return (said || nextVisit.dated) && !moments.has('dated')
    ? ['A next visit is on the sheet, and no date is agreed.']
    : [];
}

/** What on a sheet goes against where this client stands today: flags, zones, plan. Each is impossible by the rules. */
export function standingFaults(sheet: HandoutDocument, facts: HandoutFacts): string[] {
  const printed = sheet.printed.map(({ id }) => id);
  const bar = selfPressBar(facts);
  return [
    ...heatFaults(passagesOf(sheet), printed, heatAllowed(facts)),
    ...dateFaults(sheet, facts),
    ...(bar !== null && printed.includes('HO-09') ? [`Pressing at home is on the sheet. ${bar}`] : []),
    ...((sheet.toDo?.rows.length ?? 0) > mostToDo ? [`There are more than ${mostToDo} things to do.`] : []),
  ];
}
