import type { Route } from 'next';
import Link from 'next/link';
import type { BlockId } from '@/lib/handout/block';
import type { Language } from '@/lib/handout/language';

/** Translations of an English text that was changed since: each is written first, then read. */
export function OlderTranslations({ ids, language }: { ids: readonly BlockId[]; language: Language }) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 rounded-m bg-warn-soft px-4 py-1.5 text-warn">
      <p className="font-semibold">The English text changed. Edit the translation, or say it still holds:</p>
      {ids.map((id) => (
        <Link
          key={id}
          href={`/admin/content/${id}/edit?language=${language}` as Route}
          prefetch={false}
          className="inline-flex min-h-touch items-center rounded-m px-2 font-bold underline"
        >
          {id}
        </Link>
      ))}
    </div>
  );
}
