/**
 * `make`, which asked the same again answers what it made the first time. It keeps every answer as long as it lives:
 * made anew for each visit, it grows no further and holds no client's words. `asked` is plain JSON; answers stay unchanged.
 */
export function onceFor<Asked, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const known = new Map<string, Readonly<{ made: Made }>>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? { made: make(asked) };
    known.set(key, found);
    return found.made;
  };
}
