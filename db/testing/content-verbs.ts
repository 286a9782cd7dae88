import 'server-only';
import * as content from '@/db/content';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/errors';
import { articleOf } from '@/lib/handout/article/article.fixture';
import type { TextRef } from '@/lib/handout/content';
import type { AskingVerb } from './verb';

const reason = 'a reason in words';

/** The English text of one block as it stands. */
async function newestText(actor: Actor) {
  const block = (await content.read(actor)).find(({ id }) => id === 'HO-02');
  const text = block?.texts.en?.[0];
  if (!text) throw new AppError('not_found', 'There is no such text.');
  return text;
}
const refOf = ({ version }: { version: number }): TextRef => ({ blockId: 'HO-02', language: 'en', version });

/** Asks of the sheet's texts. */
export const contentVerbs: Readonly<Record<string, AskingVerb>> = {
  'content.read': { call: (actor) => content.read(actor), shows: true },
  'content.desk': { call: (actor) => content.desk(actor), admin: true, shows: true },
  'content.approve': {
    call: async (actor, canary) =>
      content.approve(actor, {
        texts: [refOf(await newestText(actor))],
        reviewer: `${canary}, physiotherapist`,
      }),
    admin: true,
  },
  'content.again': {
    call: async (actor) => content.again(actor, { texts: [refOf(await newestText(actor))], reason }),
    admin: true,
  },
  'content.edit': {
    call: async (actor) => {
      const { version, wording } = await newestText(actor);
      const changed = { ...wording, title: `${wording.title} today` };
      return content.edit(actor, {
        blockId: 'HO-02',
        language: 'en',
        basedOn: version,
        wording: changed,
        reason,
      });
    },
    admin: true,
  },
  'content.retire': { call: (actor) => content.retire(actor, { blockId: 'HO-12', reason }), admin: true },
  'content.bringBack': {
    call: (actor) => content.bringBack(actor, { blockId: 'HO-12', reason }),
    admin: true,
  },
  'content.attach': {
    call: (actor) => content.attach(actor, { blockId: 'HO-04', claim: { question: 1, letter: 'a' } }),
    admin: true,
  },
  'content.detach': {
    call: (actor) => content.detach(actor, { blockId: 'HO-04', claim: { question: 1, letter: 'a' } }),
    admin: true,
  },
  'content.writeClaim': {
    call: (actor) =>
      content.writeClaim(actor, {
        question: 1,
        words: 'Another claim.',
        verdict: 'background',
        reason,
        evidence: '',
        reviewer: 'Somebody, physiotherapist',
      }),
    admin: true,
  },
  'content.changeVerdict': {
    call: (actor) =>
      content.changeVerdict(actor, {
        claim: { question: 1, letter: 'a' },
        verdict: 'background',
        reason,
        reviewer: 'Somebody, physiotherapist',
      }),
    admin: true,
  },
  'content.readArticle': { call: (actor) => content.readArticle(actor, articleOf()), admin: true },
  'content.importArticle': { call: (actor) => content.importArticle(actor, articleOf()), admin: true },
};
