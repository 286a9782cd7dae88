import { z } from 'zod';
import { careSentences } from './home-care';
import { afterSentences } from './note-after';
import { doneLines } from './note-done';
import { foundLines, marksOf, markWords, pointName } from './note-found';
import { noteSentence } from './note-words';
import { type NoteSection, NoteSignature, noteSections } from './ops';
import { PinDigits } from './pin';
import { globalChangeWords } from './score';
import { emptyScreening, redFlagCodes, redFlags, screenOutcome } from './screening';
import { type KnownPoint, pointsToday, untouched, type VisitView } from './visit-view';

/** What the plan says, read where appointments are known. Words, without a closing stop. */
export type NotePlan = Readonly<{ plan: string | null; next: string | null }>;

export type NoteLine = Readonly<{ text: string; letter: string | null; quote: boolean }>;

/**
 * Something of last visit that nobody touched today. It stays out of the signed note until it is answered: `line` is
 * how it stands in the draft, `text` asks.
 */
export type Unconfirmed =
  | Readonly<{ kind: 'point'; section: 'found'; line: string; text: string; known: KnownPoint }>
  | Readonly<{ kind: 'care'; section: 'home_care'; line: string; text: string }>;

export type NoteDraft = Readonly<{
  sections: readonly Readonly<{
    key: NoteSection;
    title: string;
    lines: readonly NoteLine[];
    edited: string | null;
  }>[];
  unconfirmed: readonly Unconfirmed[];
}>;

export const sectionTitles: Record<NoteSection, string> = {
  screening: 'Screening',
  client_says: 'Client says',
  found: 'Found',
  done: 'Done',
  after: 'After',
  home_care: 'Home care',
  plan: 'Follow-up',
};

/** The sections as they are read: what the client says, what was found and done, how it answered, what comes. */
export const noteGroups = [
  { title: 'Subjective', sections: ['screening', 'client_says'] },
  { title: 'Objective', sections: ['found', 'done'] },
  { title: 'Assessment: response', sections: ['after'] },
  { title: 'Plan', sections: ['home_care', 'plan'] },
] as const satisfies readonly { title: string; sections: readonly NoteSection[] }[];

/** The sections of a note under their headings, each in its fixed place. */
export function grouped<T extends Readonly<{ key: NoteSection }>>(
  sections: readonly T[],
): { title: string; sections: T[] }[] {
  return noteGroups.map(({ title, sections: keys }) => ({
    title,
    sections: keys.flatMap((key) => sections.filter((section) => section.key === key)),
  }));
}

/** The note as it was signed; the shape stored and shown for ever. */
export const SignedNote = z.strictObject({
  v: z.literal(1),
  visitNumber: z.int(),
  onDay: z.iso.date(),
  started: z.string(),
  ended: z.string(),
  staffName: z.string(),
  sections: z.array(
    z.strictObject({
      key: z.enum(noteSections),
      title: z.string(),
      lines: z.array(z.strictObject({ text: z.string(), letter: z.string().nullable(), quote: z.boolean() })),
      edited: z.boolean(),
    }),
  ),
  leftOut: z.int().min(0),
});
export type SignedNote = z.infer<typeof SignedNote>;

/** Signs the note of one's own visit: the PIN where the tablet asks for it, and what was read. */
export const NoteSign = z.strictObject({
  visitId: z.uuid(),
  pin: PinDigits.optional(),
  textHash: NoteSignature.shape.textHash.optional(),
});
export type NoteSign = z.infer<typeof NoteSign>;

export const Amendment = z.strictObject({
  visitId: z.uuid(),
  section: z.enum(noteSections),
  newText: z.string().trim().min(1, 'Write what it should say.').max(4000, 'At most 4000 letters.'),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(400, 'At most 400 letters.'),
});
export type Amendment = z.infer<typeof Amendment>;

const plain = (text: string): NoteLine => ({ text, letter: null, quote: false });
/** Sentences of a section as one line; none when nothing was recorded. */
const joined = (said: readonly string[]): NoteLine[] => (said.length > 0 ? [plain(said.join(' '))] : []);
const at = (letter: string, text: string): NoteLine => ({ text, letter, quote: false });
/** Writes the note from confirmed taps only; what was carried over and not touched is listed apart. */
export function composeNote(view: VisitView, plan: NotePlan): NoteDraft {
  const written: Record<NoteSection, readonly NoteLine[]> = {
    screening: screeningLines(view),
    client_says: clientLines(view),
    found: foundLines(view).map(({ letter, text }) => (letter ? at(letter, text) : plain(text))),
    done: doneLines(view).map(({ letter, text }) => (letter ? at(letter, text) : plain(text))),
    after: joined(afterSentences(view)),
    home_care: careLines(view),
    plan: [plan.plan, plan.next].filter((text) => text !== null).map((text) => plain(noteSentence(text))),
  };
  return {
    sections: noteSections.map((key) => {
      // An emptied field goes back to the taps: a section is never silent while something was recorded.
      const edited = view.facts.texts[key]?.text.trim() || null;
      return { key, title: sectionTitles[key], lines: written[key], edited };
    }),
    unconfirmed: unconfirmedOf(view),
  };
}

/** The lines that are signed: an edited section speaks in the therapist's words, line by line. */
export function signedSections(draft: NoteDraft): SignedNote['sections'] {
  return draft.sections.map(({ key, title, lines, edited }) => ({
    key,
    title,
    lines: edited === null ? lines.map((line) => ({ ...line })) : editedLines(edited),
    edited: edited !== null,
  }));
}

/**
 * The note as one plain text: what is read and signed, the same on the tablet and in the clinic. Headings are not in
 * it, so that renaming one breaks no signature under way.
 */
export const noteText = (draft: NoteDraft): string =>
  signedSections(draft)
    .map(({ key, lines }) => `[${key}]\n${sectionText(lines)}`)
    .join('\n');

/** Typed lines; one that begins with a point's letter, "A: …", keeps it. */
export function editedLines(text: string): NoteLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const lettered = /^([A-KM-QS-Z]\d?): (.+)$/.exec(line);
      return lettered?.[1] && lettered[2] ? at(lettered[1], lettered[2]) : plain(line);
    });
}

/** The lines of a section as one text, as they are typed over and amended: "A: 3 holds of 45 s.". */
export const sectionText = (lines: readonly NoteLine[]): string =>
  lines.map(({ letter, text }) => (letter ? `${letter}: ${text}` : text)).join('\n');

function screeningLines(view: VisitView): NoteLine[] {
  const screening = view.facts.screening ?? emptyScreening;
  const yes = redFlagCodes
    .filter((code) => screening.answers[code] === true)
    .map((code) => redFlags[code].label);
  const outcome = screenOutcome(screening.answers);
  const head = { stop: 'Stopped', hold: 'Held until cleared', caution: 'Caution' };
  const lines: string[] = [];
  if (outcome === 'clear') lines.push('No red flags today.');
  if (outcome && outcome !== 'clear') lines.push(`${head[outcome]}: ${yes.join('; ')}.`);
  if (screening.consentGiven === true)
    lines.push(
      screening.consentNote ? noteSentence(`Consent given for ${screening.consentNote}`) : 'Consent given.',
    );
  if (screening.consentGiven === false) lines.push('Consent not given.');
  if (screening.afterEffects) {
    lines.push(
      screening.afterEffects === 'none'
        ? 'No after-effects of the last visit.'
        : `After-effects of the last visit: ${screening.afterEffects}.`,
    );
  }
  if (screening.flareDays)
    lines.push(`Flare for ${screening.flareDays} ${screening.flareDays === 1 ? 'day' : 'days'}.`);
  return joined(lines);
}

function clientLines(view: VisitView): NoteLine[] {
  const { scores, texts, marks } = view.facts;
  const was = (value: number | null | undefined) => (typeof value === 'number' ? ` (was ${value})` : '');
  const parts: string[] = [];
  if (typeof scores.pain_now === 'number') parts.push(`pain now ${scores.pain_now}`);
  if (typeof scores.pain_avg_7d === 'number')
    parts.push(`over 7 days ${scores.pain_avg_7d}${was(view.last?.painAvg7d)}`);
  if (typeof scores.pain_worst_24h === 'number') parts.push(`worst in 24 hours ${scores.pain_worst_24h}`);
  const lines: NoteLine[] = [];
  const change =
    typeof scores.global_change === 'number' ? globalChangeWords[scores.global_change] : undefined;
  const spoken = [
    parts.length > 0 ? noteSentence(parts.join(', ')) : null,
    change ? noteSentence(change) : null,
  ].filter(Boolean);
  if (spoken.length > 0) lines.push(plain(spoken.join(' ')));
  const shown = marksOf(marks, 'pain').map(markWords);
  if (shown.length > 0) lines.push(plain(`On the chart: ${[...new Set(shown)].join('; ')}.`));
  const quote = texts.quote?.text.replace(/\s+/g, ' ').trim();
  if (quote) lines.push({ text: `“${quote}”`, letter: null, quote: true });
  return lines;
}

function careLines(view: VisitView): NoteLine[] {
  const { care } = view.facts;
  const shown = pointsToday(view).map(({ point }) => point);
  return joined(care ? careSentences(care, shown) : []);
}

function unconfirmedOf(view: VisitView): Unconfirmed[] {
  const points: Unconfirmed[] = untouched(view).map((known) => ({
    kind: 'point',
    section: 'found',
    known,
    line: `${pointName(known.point)}: not touched today.`,
    text: `${pointName(known.point)}: not touched on the map today. Gone?`,
  }));
  const again = view.facts.care === null ? view.last?.care : null;
  if (!again || (!again.heatOk && !again.selfPressPointId)) return points;
  const known = [...view.known.map(({ point }) => point), ...Object.values(view.facts.points)];
  const said = careSentences({ ...again, stretch: null }, known).join(' ');
  if (said === '') return points;
  const text = `From last visit’s sheet: ${said} Given again today?`;
  return [...points, { kind: 'care', section: 'home_care', line: said, text }];
}
