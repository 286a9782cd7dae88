import type { BlockId, FormName, Moment, Piece } from './block';
import type { BlockText } from './content';
import type { Run } from './document';
import type { HandoutChoices, HandoutFacts } from './facts';
import { bulletsOf, type Filling, spotWords, valuesOf, wordsOf } from './fill';
import type { Language } from './language';
import { onceFor } from './once-for';
import type { Texts } from './rules';
import { sheetWords } from './words';

type Of = Readonly<{ id: BlockId; form: FormName }>;

/** What a sheet says of its visit, each worked out once however often it is drawn. A text that is not there is empty. */
export type Says = Readonly<{
  words: (of: Of & { kind: Piece['kind'] }) => Run[];
  bullets: (of: Of) => Run[][];
  /** Of each point in its order; `elsewhere`: with where else it was felt. */
  spots: (of: Of & { elsewhere: boolean }) => Run[][];
  title: Run[];
  dateLine: Run[];
  reviewedOn: (day: string) => string;
}>;

/** A block in English on another sheet is filled in English. */
export function saysOf(
  facts: HandoutFacts,
  choices: HandoutChoices,
  texts: Texts,
  moments: ReadonlySet<Moment>,
): Says {
  const frame = sheetWords(choices.language);
  const values = onceFor((language: Language) => valuesOf(facts, choices, language));
  function filled<Out>({ id, form }: Of, put: (text: BlockText, filling: Filling) => Out[]): Out[] {
    const text = texts.get(id);
    return text ? put(text, { form, values: values(text.language), moments }) : [];
  }
  return {
    words: onceFor((of) => filled(of, (text, filling) => wordsOf(text, of.kind, filling))),
    bullets: onceFor((of) => filled(of, bulletsOf)),
    spots: onceFor((of) =>
      filled(of, (text, filling) =>
        facts.points.map((point) => spotWords(text, point, of.elsewhere, filling)),
      ),
    ),
    title: frame.title(facts.firstName),
    dateLine: frame.dateLine(facts.visitDay, facts.therapistFirstName),
    reviewedOn: onceFor(frame.foot.reviewedOn),
  };
}
