import { type Block, barred, verdicts } from '@/lib/handout/content';
import type { ContentDesk } from '@/lib/handout/content-desk';
import { sayOrigin } from '@/lib/handout/desk-rows';
import { type Language, languageCodes, languages } from '@/lib/handout/language';
import { newestText } from '@/lib/handout/text-tasks';
import { sayDate, sayFullDate } from '@/lib/when';

/** The review on paper: every sheet text with who read it, then every claim with its verdict. */
export function ReviewPaper({ desk }: { desk: ContentDesk }) {
  return (
    <div className="hidden text-[10pt] leading-snug print:block">
      <p>
        {sayFullDate(desk.today)}
        {desk.source
          ? `. Article: ${desk.source.title}, ${desk.source.author}, ${sayFullDate(desk.source.dated)}`
          : ''}
      </p>
      <table className="mt-4 w-full border-collapse text-left">
        <caption className="pb-1 text-left font-bold">Sheet texts</caption>
        <thead>
          <tr>
            {['Text', 'Rests on', ...languageCodes.map((language) => languages[language])].map((head) => (
              <th key={head} scope="col" className="border-b py-1 pr-3">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desk.blocks.map((block) => (
            <tr key={block.id} className="break-inside-avoid align-top">
              <th scope="row" className="border-b py-1 pr-3 font-semibold">
                {block.id} {newestText(block, 'en')?.wording.title}
                {barred(block, desk.today) ? ' (not on a sheet)' : ''}
              </th>
              <td className="border-b py-1 pr-3">{sayOrigin(block)}</td>
              {languageCodes.map((language) => (
                <td key={language} className="border-b py-1 pr-3">
                  {sayReview(block, language, desk.today)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="mt-6 w-full border-collapse text-left">
        <caption className="pb-1 text-left font-bold">Claims of the article</caption>
        <thead>
          <tr>
            {['Claim', 'In our words', 'Verdict and reason', 'Feeds'].map((head) => (
              <th key={head} scope="col" className="border-b py-1 pr-3">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desk.questions.flatMap(({ number, claims }) =>
            claims.map((claim) => (
              <tr key={`${number}${claim.letter}`} className="break-inside-avoid align-top">
                <th scope="row" className="border-b py-1 pr-3">
                  Q{number}
                  {claim.letter}
                </th>
                <td className="border-b py-1 pr-3">{claim.words}</td>
                <td className="border-b py-1 pr-3">
                  <b>{verdicts[claim.verdict]}.</b> {claim.reason}
                </td>
                <td className="border-b py-1">{claim.feeds.join(', ') || 'nothing'}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function sayReview(block: Block, language: Language, today: string): string {
  const text = newestText(block, language);
  if (!text) return 'no text';
  const { review, version } = text;
  if (review.state === 'not_reviewed') return `v${version}, not read`;
  return `v${version}, ${sayDate(review.on, today)} to ${sayDate(review.expires, today)}, ${review.by}`;
}
