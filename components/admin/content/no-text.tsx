import { Languages } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { BlockId } from '@/lib/handout/block';
import { type Language, languages } from '@/lib/handout/language';

export function NoText({ blockId, language }: { blockId: BlockId; language: Language }) {
  return (
    <div className="rounded-l border border-line bg-surface">
      <EmptyState
        icon={<Languages />}
        title={`${blockId} has no words in ${languages[language]} yet`}
        action={
          <ButtonLink variant="main" href={`/admin/content/${blockId}/edit?language=${language}` as Route}>
            Write them
          </ButtonLink>
        }
      >
        Until then it prints in English, and the sheet says so.
      </EmptyState>
    </div>
  );
}
