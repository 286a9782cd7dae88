import { replay } from '../../replay';

export const dynamic = 'force-dynamic';

/** The rows of a client page as one plain list: what Next itself costs for a page of these rows. */
export default async function FloorCard() {
  const rows = (await replay('card')).flat();
  return (
    <main>
      <h1>{rows.length}</h1>
      <ul>
        {lines(rows).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </main>
  );
}

/** Every value of every row, however deep, with its place as key. */
function lines(value: unknown, place = ''): { key: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [{ key: place, text: String(value) }];
  return Object.entries(value).flatMap(([name, inner]) => lines(inner, `${place}/${name}`));
}
