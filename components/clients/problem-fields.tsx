import { CheckboxField, TextareaField, TextField } from '@/components/ui/field';
import type { CardEpisode } from '@/lib/domain/client-card';
import { textOf } from './form-dialog';

/** The fields below as an `EpisodeOpening`. */
export const readOpening = (data: FormData) => ({
  problem: textOf(data, 'problem'),
  goal: textOf(data, 'goal'),
  wellness: data.get('wellness') === 'on',
});

type ProblemFieldsProps = { errors: Readonly<Record<string, string>>; given?: CardEpisode | undefined };

/** What is treated, what for, and whether pain is to go down. */
export function ProblemFields({ errors, given }: ProblemFieldsProps) {
  return (
    <>
      <TextField
        label="What is treated"
        name="problem"
        defaultValue={given?.problem ?? ''}
        placeholder="Stiff neck, worse on the left"
        maxLength={200}
        error={errors['opening.problem']}
      />
      <TextareaField
        label="Goal"
        optional
        name="goal"
        defaultValue={given?.goal ?? ''}
        placeholder="Look over the shoulder without pain"
        maxLength={300}
        error={errors['opening.goal']}
      />
      <CheckboxField
        label="Wellness care"
        hint="No pain is being treated; the plan asks no pain to go down."
        name="wellness"
        defaultChecked={given?.wellness ?? false}
      />
    </>
  );
}
