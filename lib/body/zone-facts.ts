import type { MuscleCode } from './muscles';

export type ZoneFacts = Readonly<{
  /** Where, as staff say it: "front of the neck". */
  place: string;
  /** What lies there. */
  lies: string;
  rule: 'block' | 'warn';
  /** For those with advanced training: to everyone else the zone is blocked, whatever its rule. */
  advancedOnly?: true;
  /** Longest hold there, s. */
  maxSeconds?: number;
  /** How to press there, when one does. */
  advice?: string;
  /** Muscles whose points can lie in it. */
  muscles: readonly MuscleCode[];
  /** Where the rule comes from, by the clinical review's source list. */
  source: 'ABMP, Werner' | 'biomechanics text' | 'nerve injury reports' | 'scope of practice';
}>;

/**
 * General no-press zones, head to foot (clinical review §4b). ABMP and Werner: the list rests on professional
 * tradition, case reports fill in a little. They are about sustained point compression, not about touch.
 */
export const ZONE_FACTS = {
  eye: {
    place: 'eye',
    lies: 'eyeball',
    rule: 'block',
    muscles: [],
    source: 'ABMP, Werner',
  },
  temple: {
    place: 'temple',
    lies: 'temple artery',
    rule: 'warn',
    advice: 'Light pressure only.',
    muscles: ['temporalis'],
    source: 'ABMP, Werner',
  },
  under_ear: {
    place: 'under the ear, behind the jaw',
    lies: 'facial nerve and styloid process',
    rule: 'block',
    muscles: ['masseter'],
    source: 'ABMP, Werner',
  },
  skull_base: {
    place: 'skull base',
    lies: 'vertebral artery and greater occipital nerve',
    rule: 'warn',
    advice: 'No turning of the head to its end while pressing.',
    muscles: ['suboccipitals', 'semispinalis-capitis', 'splenius-capitis'],
    source: 'ABMP, Werner',
  },
  neck_front: {
    place: 'front of the neck',
    lies: 'carotid artery, jugular vein, vagus nerve, throat',
    rule: 'block',
    advice: 'The neck muscle in front is taken in a pincer grip only.',
    muscles: ['scm-sternal', 'scm-clavicular', 'scalenes'],
    source: 'biomechanics text',
  },
  neck_side: {
    place: 'side of the neck',
    lies: 'arm nerves and subclavian vessels',
    rule: 'warn',
    advancedOnly: true,
    maxSeconds: 15,
    muscles: ['scalenes', 'levator-scapulae'],
    source: 'ABMP, Werner',
  },
  armpit: {
    place: 'armpit',
    lies: 'arm vessels, arm nerves and lymph nodes',
    rule: 'warn',
    advancedOnly: true,
    muscles: ['subscapularis', 'pectoralis-minor', 'latissimus-dorsi'],
    source: 'ABMP, Werner',
  },
  arm_inner: {
    place: 'inner upper arm',
    lies: 'arm artery; median, ulnar and musculocutaneous nerves',
    rule: 'block',
    muscles: ['biceps-brachii'],
    source: 'ABMP, Werner',
  },
  elbow_crease: {
    place: 'elbow crease',
    lies: 'arm artery and median nerve',
    rule: 'block',
    muscles: ['pronator-teres'],
    source: 'ABMP, Werner',
  },
  ulnar_groove: {
    place: 'groove at the inner elbow',
    lies: 'ulnar nerve',
    rule: 'block',
    muscles: ['wrist-finger-flexors', 'triceps-brachii'],
    source: 'ABMP, Werner',
  },
  elbow_outer: {
    place: 'outer elbow, below the joint',
    lies: 'deep branch of the radial nerve',
    rule: 'warn',
    advice: 'Stop on tingling or weakness of the hand.',
    muscles: ['supinator', 'radial-wrist-extensors'],
    source: 'nerve injury reports',
  },
  breast: {
    place: 'breast',
    lies: 'breast tissue and nipple',
    rule: 'block',
    muscles: ['pectoralis-major'],
    source: 'scope of practice',
  },
  breastbone_tip: {
    place: 'tip of the breastbone',
    lies: 'xiphoid process',
    rule: 'block',
    muscles: ['rectus-abdominis'],
    source: 'ABMP, Werner',
  },
  upper_belly: {
    place: 'upper belly, under the ribs',
    lies: 'liver, spleen and, in the middle, the aorta',
    rule: 'block',
    muscles: ['rectus-abdominis', 'iliopsoas', 'external-oblique'],
    source: 'ABMP, Werner',
  },
  floating_ribs: {
    place: 'floating ribs',
    lies: 'free ends of ribs 11 and 12',
    rule: 'block',
    muscles: ['latissimus-dorsi', 'external-oblique', 'quadratus-lumborum'],
    source: 'ABMP, Werner',
  },
  flank: {
    place: 'kidney angle',
    lies: 'kidney under ribs 11 and 12',
    rule: 'warn',
    advice: 'No heavy elbow, no percussion.',
    muscles: ['quadratus-lumborum', 'iliocostalis-lumborum', 'erector-spinae-thoracic'],
    source: 'ABMP, Werner',
  },
  spine: {
    place: 'midline of the spine',
    lies: 'spinous processes',
    rule: 'block',
    advice: 'Stay at least one finger beside the bone.',
    muscles: ['multifidus-lumbar', 'erector-spinae-thoracic'],
    source: 'ABMP, Werner',
  },
  groin: {
    place: 'groin',
    lies: 'femoral artery, vein and nerve, lymph nodes',
    rule: 'block',
    muscles: ['iliopsoas', 'adductors-short'],
    source: 'ABMP, Werner',
  },
  mid_buttock: {
    place: 'middle of the buttock',
    lies: 'sciatic nerve',
    rule: 'warn',
    advice: 'Stop on tingling in the leg.',
    muscles: ['piriformis', 'gluteus-maximus'],
    source: 'ABMP, Werner',
  },
  knee_back: {
    place: 'back of the knee',
    lies: 'popliteal vessels and tibial nerve',
    rule: 'block',
    muscles: ['popliteus', 'gastrocnemius'],
    source: 'biomechanics text',
  },
  fibular_head: {
    place: 'outer knee, at the fibular head',
    lies: 'common fibular nerve',
    rule: 'block',
    muscles: ['fibulares'],
    source: 'ABMP, Werner',
  },
  calf_inner: {
    place: 'inner edge of the shin and calf',
    lies: 'great saphenous vein',
    rule: 'warn',
    advice: 'Light pressure only.',
    muscles: ['soleus', 'gastrocnemius'],
    source: 'ABMP, Werner',
  },
  ankle_inner: {
    place: 'behind the inner ankle',
    lies: 'tibial nerve and artery',
    rule: 'warn',
    muscles: ['tibialis-posterior'],
    source: 'ABMP, Werner',
  },
} as const satisfies Record<string, ZoneFacts>;
