/** Words a family name can begin with; its letter is theirs. */
const particles = new Set([
  'ó',
  "o'",
  'ní',
  'nic',
  'mac',
  'mc',
  'de',
  'da',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'el',
  'al',
  'bin',
  'ben',
]);

/** "Wen Li Zhao" is WZ, "Bronagh Ó Súilleabháin" is BÓ, "Ilse" is I. */
export function initialsOf(name: string): string {
  const words = wordsOf(name);
  const particle = words.findIndex(
    (word, at) => at > 0 && at < words.length - 1 && particles.has(word.toLowerCase()),
  );
  const family = words[particle > 0 ? particle : words.length - 1];
  const letters = words.length > 1 ? [words[0], family] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** "Ilse Brandt" is Ilse. */
export function firstNameOf(name: string): string {
  return wordsOf(name)[0] ?? name;
}

function wordsOf(name: string): string[] {
  return name.trim().split(/\s+/u).filter(Boolean);
}
