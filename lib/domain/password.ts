/** Beginnings of most long passwords in leaked lists; a password made of one of them and a few marks is refused. */
const common = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'qwertyuiop',
  'asdfghjkl',
  'qwerty',
  'qwertz',
  'azerty',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'welcome',
  'iloveyou',
  'changeme',
  'administrator',
  'admin',
  'palpate',
  'massage',
  'clinic',
  'triggerpoint',
] as const;
const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
const fewSigns = 5;

/**
 * Whether a password is one of those tried first: few different signs, a run of the keyboard or of digits, or
 * common words with hardly anything else. Length is judged elsewhere.
 */
export function tooCommon(password: string): boolean {
  const plain = plainLetters(password);
  if (new Set(plain).size < fewSigns) return true;
  if (runs.some((run) => isRun(plain, run))) return true;
  let rest = plain;
  for (const word of common) rest = rest.replaceAll(word, '');
  const letters = rest.replace(/[^\p{L}]/gu, '');
  return rest.length < plain.length && letters.length < 4;
}

function plainLetters(password: string): string {
  const swapped: Record<string, string> = { '@': 'a', $: 's' };
  return password
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[@$]/g, (sign) => swapped[sign] ?? sign)
    .replace(/[\s\-_.!?*#]/g, '');
}

function isRun(text: string, run: string): boolean {
  const backwards = [...run].reverse().join('');
  return text.length > 0 && [run, backwards].some((order) => order.repeat(2).includes(text));
}
