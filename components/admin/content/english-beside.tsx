import { Card } from '@/components/ui/card';
import type { BlockWording, FormName } from '@/lib/handout/block';
import { formWords } from '@/lib/handout/fact-words';
import { FormText } from './wording-text';

/** The English words a translation is made of, as they read with example facts. */
export function EnglishBeside({ wording }: { wording: BlockWording }) {
  return (
    <Card title="In English" aside={wording.title}>
      <div className="grid gap-4">
        {(['full', 'short'] as const satisfies FormName[]).map((form) => (
          <div key={form}>
            <h3 className="mb-1 text-ink-soft text-sm">{formWords[form]}</h3>
            <FormText form={wording[form]} language="en" />
          </div>
        ))}
      </div>
    </Card>
  );
}
