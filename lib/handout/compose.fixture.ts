import type { BlockId } from './block';
import { compose } from './compose';
import type { Block, Content } from './content';
import type { HandoutDocument } from './document';
import { amara } from './example-visit';
import type { HandoutChoices, HandoutFactsInput } from './facts';
import { everyWordOf } from './passages';
import { reviewedContent } from './seed/reviewed';

export const read = reviewedContent('2027-03-01');
export const a4: HandoutChoices = { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] };
export type Change = Partial<HandoutFactsInput>;

export const sheetOf = (
  change: Change = {},
  choices: Partial<HandoutChoices> = {},
  content: Content = read,
) => compose({ ...amara, ...change }, { ...a4, ...choices }, content);
export const printedIds = ({ printed }: HandoutDocument) => printed.map(({ id }) => id);
export const toDoIds = ({ toDo }: HandoutDocument) => (toDo?.rows ?? []).map(({ blockId }) => blockId);
export const textOf = (sheet: HandoutDocument) => everyWordOf(sheet).replace(/\s+/g, ' ');
export const rowOf = ({ rows }: HandoutDocument, id: BlockId) => rows.find((row) => row.id === id);
export const plan = (change: Partial<HandoutFactsInput['plan']>): Change => ({
  plan: { ...amara.plan, ...change },
});
export const selfCare = (change: Partial<HandoutFactsInput['selfCare']>): Change => ({
  selfCare: { ...amara.selfCare, ...change },
});
export const withBlock = (id: BlockId, change: Partial<Block>): Content =>
  read.map((block) => (block.id === id ? { ...block, ...change } : block));
