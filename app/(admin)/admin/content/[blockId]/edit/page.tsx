import type { Route } from 'next';
import { notFound } from 'next/navigation';
import { requireAdmin } from '@/app/_server/actor';
import { WordingEditor } from '@/components/admin/content/wording-editor';
import { Page } from '@/components/shell/page';
import * as content from '@/db/content';
import { needs } from '@/lib/handout/block-needs';
import { Language, languages } from '@/lib/handout/language';
import { isOfOlderEnglish, newestText } from '@/lib/handout/text-tasks';
import { editBlock } from '../../actions';

type EditPageProps = {
  params: Promise<{ blockId: string }>;
  searchParams: Promise<{ language?: string | string[] }>;
};

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const actor = await requireAdmin();
  const [desk, { blockId }, asked] = await Promise.all([content.desk(actor), params, searchParams]);
  const block = desk.blocks.find(({ id }) => id === blockId);
  const language = Language.catch('en').parse(asked.language);
  // A translation that does not exist yet begins with the English words.
  const newest = block && (newestText(block, language) ?? newestText(block, 'en'));
  if (!block || !newest) notFound();
  const { version, wording, madeBy } = newest;
  const written = block.versions[newest.language].find((text) => text.version === version);
  return (
    <Page
      title={`Edit ${block.id} in ${languages[language]}`}
      back={{
        href: `/admin/content/${block.id}?language=${language}` as Route,
        label: `To ${block.id}`,
      }}
      sub={
        isOfOlderEnglish(block, language)
          ? 'It was made of an older English text. Write it anew, or save it as it is where its words still hold.'
          : language === 'en'
            ? 'Saved as a new version. The one that is approved prints until somebody has read the new one; translations of it then need new words.'
            : `Saved as a new version, made of the newest English text. Until somebody has read it, sheets print what is approved.`
      }
    >
      <WordingEditor
        blockId={block.id}
        language={language}
        newest={{ version, wording, by: madeBy ?? 'Palpate', reason: written?.reason ?? '' }}
        english={language === 'en' ? null : (newestText(block, 'en')?.wording ?? null)}
        facts={needs[block.id].facts}
        action={editBlock}
      />
    </Page>
  );
}
