import { AppError } from '@/lib/errors';
import { bannedIn } from './banned';
import {
  type BlockId,
  type BlockWording,
  type Fact,
  type Form,
  type FormName,
  factKinds,
  type Piece,
} from './block';
import { type BlockNeeds, needs } from './block-needs';
import { plainText } from './document';
import type { Language } from './language';
import { fontPartOf, printable } from './layout/lines';
import { factsIn, inLanguage, type Values } from './message';
import { overstatedIn } from './overstated';
import { grade, highestGrade } from './readability';

const formNames: Readonly<Record<FormName, string>> = { full: 'The full form', short: 'The short form' };

/** Every message of a form, in the order of the page. */
const messagesOf = (form: Form): string[] =>
  form.flatMap((piece) =>
    piece.kind === 'bullets' ? piece.items : piece.sentences.flatMap(({ say }) => say),
  );
const pieceOf = (form: Form, kind: Piece['kind']) => form.find((piece) => piece.kind === kind);
const sentencesOf = (form: Form) =>
  form.flatMap((piece) => (piece.kind === 'bullets' ? [] : piece.sentences));

/** Facts as one short word each, every number as `count`: what is left to read is our own. */
function withShortFacts(count: number): Values {
  return Object.fromEntries(
    Object.entries(factKinds).map(([fact, kind]) => [fact, kind === 'number' ? count : { text: 'it' }]),
  );
}
// One and two have words of their own in most plurals; seven is "many" in each.
const counts = [1, 2, 3, 7].map(withShortFacts);
const many = withShortFacts(7);

function said(message: string, language: Language, values: Values): string {
  return plainText(inLanguage(message, language, values) ?? []);
}

/** The longest a form can be read: of each sentence its best message; sentences of all moments. */
function longest(form: Form, language: Language): string {
  return form
    .map((piece) =>
      piece.kind === 'bullets'
        ? piece.items.map((item) => `${said(item, language, many)}.`).join('\n')
        : piece.sentences.map(({ say }) => said(say[0] ?? '', language, many)).join(' '),
    )
    .join('\n');
}

/** US school grade of a form at its longest, with a short word for every fact. Throws invalid for broken messages. */
export const formGrade = (form: Form, language: Language): number => grade(longest(form, language), language);

/** Broken brackets and facts that do not exist or are not this block's; nothing else can be judged then. */
function messageFaults(where: string, form: Form, allowed: readonly Fact[]): string[] {
  return messagesOf(form).flatMap((message) => {
    try {
      const other = factsIn(message).filter((fact) => !allowed.includes(fact));
      return other.map((fact) => `${where} asks for {${fact}}, which this block does not print.`);
    } catch (error) {
      if (error instanceof AppError) return [`${where}: ${error.message}`];
      throw error;
    }
  });
}

function pieceFaults(where: string, form: Form, { pieces, bullets }: BlockNeeds): string[] {
  const kinds = form.map(({ kind }) => kind);
  const list = pieceOf(form, 'bullets');
  const items = list?.kind === 'bullets' ? list.items.length : 0;
  return [
    ...pieces.filter((kind) => !kinds.includes(kind)).map((kind) => `${where} has no ${kind}.`),
    ...kinds
      .filter((kind) => !pieces.includes(kind))
      .map((kind) => `${where} has a ${kind}, which is not printed.`),
    ...(bullets !== undefined && list && items < bullets
      ? [`${where} has to name all ${bullets} signs: it names ${items}.`]
      : []),
  ];
}

/** Facts without which a piece says too little, and moments each of which needs its sentence. */
function needFaults(where: string, form: Form, block: BlockNeeds): string[] {
  const lacking = (block.says ?? []).flatMap(({ kind, fact, always, when }) => {
    const piece = pieceOf(form, kind);
    if (!piece || piece.kind === 'bullets') return [];
    const asks = piece.sentences
      .filter((one) => when === undefined || one.when === when)
      .some(({ say }) => say[always ? 'every' : 'some']((message) => factsIn(message).includes(fact)));
    return asks ? [] : [`The ${kind} of ${where.toLowerCase()} has to say {${fact}}.`];
  });
  return [...lacking, ...momentFaults(where, form, block.moments ?? {})];
}

function momentFaults(where: string, form: Form, moments: NonNullable<BlockNeeds['moments']>): string[] {
  const missing = Object.entries(moments).flatMap(([kind, all]) => {
    const piece = form.find((one) => one.kind === kind);
    const has = piece && piece.kind !== 'bullets' ? piece.sentences.map(({ when }) => when) : [];
    return all
      .filter((moment) => !has.includes(moment))
      .map((moment) => `${where} has no ${kind} for "${moment}".`);
  });
  const allowed = Object.values(moments).flat();
  const stray = sentencesOf(form).flatMap(({ when }) =>
    when && !allowed.includes(when) ? [`${where} has a sentence for "${when}", which is never printed.`] : [],
  );
  const undated = sentencesOf(form).some(
    ({ say, when }) => when !== 'dated' && say.some((message) => factsIn(message).includes('next_visit')),
  );
  return [...missing, ...stray, ...(undated ? [`${where} says {next_visit} where no date is agreed.`] : [])];
}

/** Words that reach no client, in the text as written and as filled with any number. */
function wordFaults(where: string, texts: readonly string[], language: Language): string[] {
  const found = texts.flatMap((text) => [...bannedIn(text), ...overstatedIn(text, language)]);
  return [...new Set(found)].map((word) => `${where} says "${word}".`);
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters the typeface of the sheet lacks: one of them, and no sheet with this text could be had as a PDF. */
function letterFaults(where: string, texts: readonly string[]): string[] {
  const all = [...letters.segment(printable(texts.join(' ')))].map(({ segment }) => segment);
  const missing = all.filter((one) => [...one].some((letter) => fontPartOf(letter) === null));
  return [...new Set(missing)].map((one) => `${where} has "${one}", which a sheet cannot print.`);
}

function readingFaults(where: string, form: Form, language: Language, ownNumbers: boolean): string[] {
  const messages = messagesOf(form);
  const texts = counts.map((values) => messages.map((message) => said(message, language, values)).join(' '));
  const level = formGrade(form, language);
  // Numbers of the visit are read as letters here, so a digit that is left was typed.
  const typed = messages.some((message) => /\d/.test(message.replace(/=\d+(?=\s*\{)/g, '')));
  return [
    ...wordFaults(where, [messages.join(' '), ...texts], language),
    ...letterFaults(where, messages),
    ...(level > highestGrade ? [`${where} reads at grade ${level.toFixed(1)}, above ${highestGrade}.`] : []),
    ...(!ownNumbers && typed
      ? [`${where} has a number of its own: minutes, seconds and times come from the visit.`]
      : []),
  ];
}

function betweenForms({ full, short }: BlockWording, language: Language, { sameList }: BlockNeeds): string[] {
  const list = (form: Form) => JSON.stringify(pieceOf(form, 'bullets'));
  return [
    ...(longest(short, language).length > longest(full, language).length
      ? ['The short form is longer than the full form.']
      : []),
    ...(sameList && list(full) !== list(short) ? ['The list has to be the same in both forms.'] : []),
  ];
}

/**
 * What is wrong with the words of a block in one language, as sentences for whoever edits it; empty when they may
 * be read and approved. Checks messages, pieces, facts that must be said, banned words, promises and reading grade.
 */
export function wordingFaults(id: BlockId, language: Language, wording: BlockWording): string[] {
  const block = needs[id];
  const forms = [
    [formNames.full, wording.full],
    [formNames.short, wording.short],
  ] as const;
  const broken = forms.flatMap(([where, form]) => messageFaults(where, form, block.facts));
  if (broken.length > 0) return [...new Set(broken)];
  return [
    ...wordFaults('The title', [wording.title], language),
    ...letterFaults('The title', [wording.title]),
    ...forms.flatMap(([where, form]) => [
      ...pieceFaults(where, form, block),
      ...needFaults(where, form, block),
      ...readingFaults(where, form, language, block.ownNumbers ?? true),
    ]),
    ...betweenForms(wording, language, block),
  ];
}
