'use client';

import { Angry, Annoyed, Frown, Laugh, Meh, Smile, SmilePlus } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { globalChangeWords } from '@/lib/domain/score';
import { type Day, sayDay } from '@/lib/when';
import { useVisit } from './visit-store';

const faces = [
  [1, Laugh],
  [2, SmilePlus],
  [3, Smile],
  [4, Meh],
  [5, Annoyed],
  [6, Frown],
  [7, Angry],
] as const;

/** The seven steps of the global impression of change, faces and words together. */
export function GlobalChange({ today, since }: { today: Day; since: Day | null }) {
  const { view, put, frozen } = useVisit();
  const id = useId();
  const value = view.facts.scores.global_change;
  const first = view.last === null;
  const say = (next: number | null) => put('score.put', { measure: 'global_change', value: next });
  return (
    <Card title={since ? `Change since ${sayDay(since, today)}` : 'Change since treatment began'}>
      {first ? (
        <p className="text-ink-soft">Asked from the second visit on.</p>
      ) : (
        <div className="grid gap-1.5" role="radiogroup" aria-label="Change, in seven steps">
          {faces.map(([step, Face]) => (
            <label
              key={step}
              className="flex min-h-touch items-center gap-3 rounded-m border-[1.5px] border-line px-3.5 font-semibold has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-3 has-focus-visible:outline-accent"
            >
              <Face aria-hidden="true" className="size-6 shrink-0" strokeWidth={1.8} />
              {globalChangeWords[step]}
              <input
                type="radio"
                name={id}
                checked={value === step}
                disabled={frozen}
                onChange={() => say(step)}
                className="sr-only"
              />
            </label>
          ))}
          <Button
            variant={value === null ? 'soft' : 'quiet'}
            aria-pressed={value === null}
            disabled={frozen}
            onClick={() => say(null)}
          >
            Not asked
          </Button>
        </div>
      )}
    </Card>
  );
}
