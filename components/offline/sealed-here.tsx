/** How much waits on this tablet; nothing is said when nothing does. */
export function SealedHere({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p role="status" className="font-semibold">
      {count === 1 ? 'One entry is' : `${count} entries are`} safe on this tablet and will be sent by
      themselves.
    </p>
  );
}
