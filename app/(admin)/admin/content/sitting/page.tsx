import { requireAdmin } from '@/app/_server/actor';
import { reviewerOf, sayWaiting } from '@/components/admin/content/desk-of';
import { LanguageTabs } from '@/components/admin/content/language-tabs';
import { OlderTranslations } from '@/components/admin/content/older-translations';
import { Sitting } from '@/components/admin/content/sitting';
import { SittingDone } from '@/components/admin/content/sitting-done';
import { Page } from '@/components/shell/page';
import * as content from '@/db/content';
import { Language, languages } from '@/lib/handout/language';
import { olderTranslations, sittingOf } from '@/lib/handout/sitting';
import { approveTexts } from '../actions';

type SittingPageProps = { searchParams: Promise<{ language?: string | string[] }> };

export default async function SittingPage({ searchParams }: SittingPageProps) {
  const actor = await requireAdmin();
  const [desk, asked] = await Promise.all([content.desk(actor), searchParams]);
  const language = Language.catch('en').parse(asked.language);
  const [first, ...others] = sittingOf(desk, language);
  const older = olderTranslations(desk, language);
  return (
    <Page
      title="Read the sheet’s texts"
      back={{ href: '/admin/content', label: 'To content review' }}
      sub={
        language === 'en'
          ? 'Every sentence a client’s sheet can print. A text nobody here has read stays off it, except next visits, call us, and medical help.'
          : `Until a text is read in ${languages[language]}, sheets print it in English and say so. Leave a language nobody needs.`
      }
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <LanguageTabs path="/admin/content/sitting" here={language} says={sayWaiting(desk)} />
        <p className="text-ink-soft text-sm">
          <span className="rounded-s border border-line-strong border-dashed px-1">Dashed</span> comes from
          the visit; these are examples.
        </p>
      </div>
      {older.length > 0 ? <OlderTranslations ids={older} language={language} /> : null}
      {first ? (
        <Sitting
          key={language}
          texts={[first, ...others]}
          today={desk.today}
          reviewer={reviewerOf(desk, actor.name)}
          action={approveTexts}
        />
      ) : (
        <SittingDone desk={desk} language={language} />
      )}
    </Page>
  );
}
