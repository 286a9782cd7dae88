import { ArrowRight } from 'lucide-react';
import { Dialog } from '@/components/ui/dialog';
import { verdicts } from '@/lib/handout/content';
import type { ClaimView, QuestionView } from './desk-view';
import { VerdictGlyph } from './verdict-look';

type VerdictHistoryProps = { open: boolean; onClose: () => void; question: QuestionView; claim: ClaimView };

/** Every change of a verdict, newest first; nothing here can be changed. */
export function VerdictHistory({ open, onClose, question, claim }: VerdictHistoryProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Q${question.number}${claim.letter}: what was decided`}
      sub={question.words}
    >
      <ol className="divide-y divide-line">
        {claim.history.map((one) => (
          <li key={one.key} className="grid gap-1 py-3">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {one.before ? (
                <>
                  <VerdictGlyph verdict={one.before} /> {verdicts[one.before]}
                  <ArrowRight role="img" aria-label="to" className="size-4" />
                </>
              ) : (
                'Written down as'
              )}
              <VerdictGlyph verdict={one.verdict} /> {verdicts[one.verdict]}
            </p>
            <p>{one.reason}</p>
            <p className="text-ink-soft text-sm">
              {one.by}, {one.when}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
