import { Disclosure } from '@/components/ui/disclosure';
import type { CadenceConfig } from '@/lib/domain/cadence-config';
import { cadenceGroups } from '@/lib/domain/cadence-words';

/** The clinic's numbers behind every plan, with where they come from. An admin changes them in the settings. */
export function PlanNumbers({ config }: { config: CadenceConfig }) {
  return (
    <section
      aria-label="The numbers behind the plan"
      className="rounded-l border border-line bg-surface px-5"
    >
      <Disclosure title="The numbers behind the plan">
        <p className="pb-2 text-ink-soft text-sm">
          Settings of this clinic. The rule proposes, the therapist decides.
        </p>
        {cadenceGroups.map(({ title, source, lines }) => (
          <div key={title} className="border-line border-t py-3">
            <h3 className="font-bold">{title}</h3>
            <p className="pb-1.5 text-ink-soft text-sm">{source}</p>
            <ul className="text-sm">
              {lines.map(({ key, label, unit }) => (
                <li key={key} className="flex justify-between gap-4 py-0.5">
                  <span>{label}</span>
                  <span className="whitespace-nowrap font-semibold tabular-nums">
                    {config[key]} {unit}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Disclosure>
    </section>
  );
}
