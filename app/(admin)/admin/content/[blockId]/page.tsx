import { notFound } from 'next/navigation';
import { requireAdmin } from '@/app/_server/actor';
import { BlockBar } from '@/components/admin/content/block-bar';
import { blockOf } from '@/components/admin/content/block-of';
import { BlockSheet, RetiredNote } from '@/components/admin/content/block-sheet';
import { reviewerOf, sayVersions } from '@/components/admin/content/desk-of';
import { LanguageTabs } from '@/components/admin/content/language-tabs';
import { NoText } from '@/components/admin/content/no-text';
import { TextHistory } from '@/components/admin/content/text-history';
import { Page } from '@/components/shell/page';
import * as content from '@/db/content';
import { Language } from '@/lib/handout/language';
import { newestText } from '@/lib/handout/text-tasks';
import { approveTexts, bringBackBlock, recallTexts, retireBlock } from '../actions';

type BlockPageProps = {
  params: Promise<{ blockId: string }>;
  searchParams: Promise<{ language?: string | string[] }>;
};

export default async function BlockPage({ params, searchParams }: BlockPageProps) {
  const actor = await requireAdmin();
  const [desk, { blockId }, asked] = await Promise.all([content.desk(actor), params, searchParams]);
  const block = desk.blocks.find(({ id }) => id === blockId);
  if (!block) notFound();
  const language = Language.catch('en').parse(asked.language);
  const shown = blockOf(desk, block, language);
  return (
    <Page
      title={`${block.id} ${newestText(block, 'en')?.wording.title ?? ''}`}
      back={{ href: '/admin/content', label: 'To content review' }}
      bar={
        shown ? (
          <BlockBar
            key={language}
            text={shown.text}
            retired={block.retired !== null}
            today={desk.today}
            reviewer={reviewerOf(desk, actor.name)}
            actions={{
              approve: approveTexts,
              again: recallTexts,
              retire: retireBlock,
              bringBack: bringBackBlock,
            }}
          />
        ) : null
      }
    >
      {block.retired ? <RetiredNote retired={block.retired} /> : null}
      <div className="mb-4">
        <LanguageTabs
          path={`/admin/content/${block.id}`}
          here={language}
          says={sayVersions(block, desk.today)}
        />
      </div>
      {shown ? (
        <div className="grid items-start gap-5 desk:grid-cols-[minmax(0,1fr)_420px]">
          <BlockSheet {...shown} today={desk.today} />
          <TextHistory
            versions={block.versions[language]}
            retirements={block.retirements}
            zone={actor.timeZone}
            today={desk.today}
          />
        </div>
      ) : (
        <NoText blockId={block.id} language={language} />
      )}
    </Page>
  );
}
