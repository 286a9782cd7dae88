import { OctagonX } from 'lucide-react';

/** When a press ends at once (clinical review §2c). */
export const stopRule =
  'client says stop · 8 or more · sharp or electric · tingling or numb down a limb · a pulse under the thumb · light-headed, sick or sweaty · your own thumb hurts';

/** Always in sight while treating. */
export function StopRule() {
  return (
    <section className="flex items-center gap-4 rounded-l bg-danger-soft px-5 py-3">
      <OctagonX aria-hidden="true" className="size-8 shrink-0 text-danger" strokeWidth={1.8} />
      <h2 className="shrink-0 text-danger max-tablet:sr-only">Stop at once</h2>
      <p className="text-sm leading-snug">{stopRule}</p>
    </section>
  );
}
