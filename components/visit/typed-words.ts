// Words in the fields of this page that were typed and not handed on yet. Until then they are nowhere but on screen.

const fields = new Map<object, () => void>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/** Someone types in a field; `handOn` is how to get the words out of it. */
export function typedIn(field: object, handOn: () => void): void {
  const told = fields.has(field);
  fields.set(field, handOn);
  if (!told) tell();
}

/** The words of a field were handed on, or are gone with it. */
export function handedOn(field: object): void {
  if (fields.delete(field)) tell();
}

export const anyTyped = (): boolean => fields.size > 0;

export function onTyped(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gets the words out of every field at once: the page is being left, or what they say is about to be used. */
export function handOnTyped(): void {
  for (const handOn of [...fields.values()]) handOn();
}
