import type { Fact } from '@/lib/handout/block';
import { exampleValues } from '@/lib/handout/example-values';
import { factWords } from '@/lib/handout/fact-words';
import type { Language } from '@/lib/handout/language';

type FactChipsProps = { facts: readonly Fact[]; language: Language; onPut: (fact: Fact) => void };

/** The facts a sentence may ask for; a tap puts one where the caret stood last. */
export function FactChips({ facts, language, onPut }: FactChipsProps) {
  const values = exampleValues(language);
  const example = (fact: Fact) => {
    const value = values[fact];
    return typeof value === 'object' ? value.text : String(value);
  };
  return (
    <section aria-labelledby="facts-of-visit" className="rounded-l border border-line bg-surface p-5">
      <h2 id="facts-of-visit">Facts of the visit these sentences may use</h2>
      <p className="text-ink-soft text-sm">
        A tap puts one where you wrote last. A sentence whose fact was not recorded is left off the sheet.
      </p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {facts.map((fact) => (
          <li key={fact}>
            <button
              type="button"
              onClick={() => onPut(fact)}
              className="min-h-touch rounded-m border-[1.5px] border-line-strong border-dashed px-3 py-1 text-left leading-tight hover:bg-sunken"
            >
              <code className="block font-semibold text-sm">{`{${fact}}`}</code>
              <span className="text-ink-soft text-xs">
                {factWords[fact]}: “{example(fact)}”
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
