import type { QuestionFlag } from '@/lib/handout/content-desk';
import { askedFingerprints } from './asked-fingerprints';
import type { ArticleRead } from './read-article';

/** The article Palpate comes with, as `readArticle` read it: its fingerprints and none of its sentences. */
export const sourceRecord = {
  title: 'What happens when a trigger point is released?',
  author: 'Lenna Tremblay',
  dated: '2025-10-02',
  sha256: 'b9a2b8b82e6662198c6193a13baf3cf94cedf42c156b8f662622d94288664279',
} as const satisfies Omit<ArticleRead, 'questions' | 'footerLinks'>;

export type Question = Readonly<{
  number: number;
  /** In our words, short enough for a list. */
  words: string;
  /** Hex, of the question and its answer. */
  sha256: string;
  /** Hex, of the question alone: it keeps its number when its answer was rewritten or others were put before it. */
  askedSha256: string;
  flags: readonly QuestionFlag[];
}>;

const question = (number: number, words: string, sha256: string, ...flags: QuestionFlag[]): Question => ({
  number,
  words,
  sha256,
  askedSha256: askedFingerprints[number - 1] ?? '',
  flags,
});

/** Its 23 questions. */
export const questions: readonly Question[] = [
  question(1, 'What happens on release', 'e8eb9869ccd723ba35c919d188f0ea502f4bf5a6223ec77796b4dac9b5897f20'),
  question(2, 'Is it good to release', '101de84b3104bd343bf6157e52cc6c105c9a30717ef291a99eae71b91cc24bf2'),
  question(3, 'Feel when a knot lets go', '03426112dda7e6abd887183d3a1f95ed0592bf996f3883222253b5afb4ea9ec0'),
  question(4, 'How long it takes', '8075d0eb78e395fece4a916d15b48459117cd7f358746c1f23ba487581cd6a20'),
  question(
    5,
    'Why pressing works',
    'e58874d746f48f77f795b82307084f013bfe9fc6b42d5620c5fb6bd5d436dcf1',
    'caption',
  ),
  question(6, 'Do knots pop', '1fab0a2cab9acdad48d242ed8158536a0d9ae660233023231f689dd924469a47'),
  question(7, 'Why it is painful', '497309039ecddbc8e1399c8f095b9c98a1bedfd40a9cfc0370e109e1e4aa910d'),
  question(8, 'Why it feels good', '71b55065713130ca3bb4378bf98f2aa5ffb47b3259d2e2616906d4a278c170a0'),
  question(
    9,
    'Feel under the skin',
    '9487c7de02caab07ee374336fdbf92d9694c4a0c854f898fbf2181735281b466',
    'unnamed_quote',
  ),
  question(10, 'Commonest point', '8701d73104ec24f7c29042cd4f129eb5b22170900bf56ec46cc4ac6a9ce4dcd6'),
  question(
    11,
    'Heat or ice',
    '91f73aff4237e0d167c69d8188bdd5c6334e2fff9d4bb300cdff1671e30c1a64',
    'truncated',
    'unnamed_quote',
  ),
  question(
    12,
    'Feel when fascia lets go',
    'ba9c014735120b9b97e10efee87b861acc2db2dfe682a3af4ec008ab716dd09c',
  ),
  question(13, 'How often', 'dbd04968a78d3c0777b2cb90d6f3596d6ab933ae66e9a54108804c47af49378e'),
  question(14, 'Side effects of release', 'f2afae97cd4db44aa861da83b86b2cd68bb40ba15e6f62f9e1f8fce4ab93b4ec'),
  question(15, 'Why points hurt so much', '9d28bbf3974adfbdbf846bdcb067b265422fadefb23db00d5531a489893bf6ed'),
  question(16, 'Why knots are crunchy', '0792fac4c45668c28f0df558a8ac5a39566343f5b1490ab26ab319ae67e79244'),
  question(
    17,
    'Why letting go feels good',
    '9192e444c6ba38b6b93ad1e7fdee82f9f73fa623782caa63a0e055cdec670d74',
    'unnamed_quote',
  ),
  question(
    18,
    'What stuck fascia feels like',
    'dcf2d7e5a5f7d1be6ec6b2ed8d499334cdecb1f8004dfe5309a5708d16dcfdb2',
    'truncated',
  ),
  question(19, 'Disadvantages', '22b202c0f69065ef05b3e8bd788477faecd4fc9f3b599a034f8a59ccc9fbd4ce'),
  question(20, 'Vitamins', 'c3c86b118fca91c867a92aa8adefb54a982b64be7d27b75fb999c3a2b7f5055a'),
  question(21, 'Crunchy, second time', '4ff0ddd07f7aabb113fc5fdd852a23b24ddff29535c6c14095bcc8f14d0c3fbc'),
  question(22, 'How knots are found', '77ccea925c2304815681a3fa83e7bf62d0b4ae0589529e5bc8b543f2ba190b0c'),
  question(
    23,
    'What happens, second time',
    '91ce2b71b8e539b46e6f411aaebf9714a4dd96fd0a33b6ff8ce25b5ccf00d8fa',
    'unnamed_quote',
  ),
];
