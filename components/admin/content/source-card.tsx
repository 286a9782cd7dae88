import { Card } from '@/components/ui/card';
import type { DeskSource } from '@/lib/handout/content-desk';
import { localDay, sayDate, sayFullDate, type Zone } from '@/lib/when';

type SourceCardProps = { source: DeskSource | null; questions: number; zone: Zone; today: string };

/** The article in force: facts about it and its fingerprint. */
export function SourceCard({ source, questions, zone, today }: SourceCardProps) {
  if (!source) return null;
  const { title, author, dated, sha256, importedAt, importedBy } = source;
  return (
    <Card title="In force now" tone="sunken">
      <p className="break-words">
        “{title}”, {author}, {sayFullDate(dated)}; {questions} questions.
      </p>
      <p className="text-ink-soft text-sm">
        {importedBy
          ? `Imported by ${importedBy}, ${sayDate(localDay(importedAt, zone), today)}`
          : 'Came with Palpate'}
        . Fingerprint <code>{sha256.slice(0, 12)}</code>.
      </p>
    </Card>
  );
}
