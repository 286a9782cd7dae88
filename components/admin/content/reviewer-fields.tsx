import { TextField } from '@/components/ui/field';

export type Reviewer = Readonly<{ name: string; profession: string }>;

/** Posts who has read it as `reviewer.name` and `reviewer.profession`. */
export function ReviewerFields({ given, error }: { given: Reviewer; error: string | undefined }) {
  return (
    <div className="grid gap-4 tablet:grid-cols-2">
      <TextField
        label="Read by"
        name="reviewer.name"
        defaultValue={given.name}
        autoComplete="name"
        maxLength={70}
        required
      />
      <TextField
        label="Profession"
        name="reviewer.profession"
        defaultValue={given.profession}
        placeholder="physiotherapist"
        maxLength={48}
        required
        error={error}
      />
    </div>
  );
}

/** "Asha Menon, physiotherapist"; empty while a part is missing, which the clinic refuses in words. */
export function readReviewer(data: FormData): string {
  const text = (name: string) => String(data.get(`reviewer.${name}`) ?? '').trim();
  const [name, profession] = [text('name'), text('profession')];
  return name && profession ? `${name}, ${profession}` : '';
}
