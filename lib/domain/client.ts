import { z } from 'zod';
import { BodyShape } from '@/lib/body/body-shape';
import { Side } from '@/lib/body/figure';
import { ageOn, Day } from '../when';
import { ZoneKind, ZoneRule } from './chart-zone';
import { standingFlagCodes, type ZonePlace, zonePlaceCodes } from './screening';

/** Empty form fields become null: missing is never an empty string. */
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} letters.`)
    .nullable()
    .transform((text) => text || null);
const Phone = optional(40).refine((text) => text === null || /^[+\d][\d\s().\-/]{3,39}$/.test(text), {
  message: 'Write a phone number with digits, like 020 7946 0152.',
});
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .email('Write an e-mail address, like name@clinic.org.');

export const ClientDetails = z
  .strictObject({
    givenName: z.string().trim().min(1, 'Write a first name.').max(100, 'At most 100 letters.'),
    familyName: z.string().trim().min(1, 'Write a family name.').max(100, 'At most 100 letters.'),
    preferredName: optional(100),
    birthDate: Day,
    phone: Phone,
    email: z.union([z.literal('').transform(() => null), Email]).nullable(),
    address: optional(300),
    emergencyName: optional(200),
    emergencyPhone: Phone,
    guardianName: optional(200),
    guardianPhone: Phone,
    notes: optional(2000),
    bodyShape: BodyShape,
  })
  .refine((client) => client.birthDate >= '1900-01-01', {
    message: 'This birth date is too long ago.',
    path: ['birthDate'],
  });
export type ClientDetails = z.infer<typeof ClientDetails>;

export const consentKinds = { treatment: 'Treatment', messages: 'Messages' } as const;
export type ConsentKind = keyof typeof consentKinds;
export const Consent = z.strictObject({
  kind: z.enum(Object.keys(consentKinds) as [ConsentKind]),
  given: z.boolean(),
  onDay: Day,
});
export type Consent = z.infer<typeof Consent>;

export const ClientFlag = z.strictObject({
  flag: z.enum(standingFlagCodes),
  note: z
    .string()
    .trim()
    .max(400)
    .nullable()
    .transform((text) => text || null),
});
export type ClientFlag = z.infer<typeof ClientFlag>;

const zoneFields = {
  /** Null: the reason says it all. */
  kind: ZoneKind.nullable(),
  place: z.enum(zonePlaceCodes),
  rule: ZoneRule,
  reason: optional(400),
};
type Why = { kind: ZoneKind | null; place: ZonePlace; reason: string | null };
/** A kind is enough, except of something else and for a place that is not in the list. */
const saysWhy = ({ kind, place, reason }: Why) =>
  reason === null ? kind !== null && kind !== 'other' && place !== 'other' : reason.length > 1;
const why = { message: 'Say why, so the next therapist knows.', path: ['reason'] };

/** A no-press zone said in words. Both sides are two zones. */
export const ClientZone = z.strictObject({ ...zoneFields, side: Side }).refine(saysWhy, why);
export type ClientZone = z.infer<typeof ClientZone>;

export const EpisodeOpening = z.strictObject({
  problem: z.string().trim().min(2, 'Say what is being treated.').max(200),
  goal: z
    .string()
    .trim()
    .max(300)
    .nullable()
    .transform((text) => text || null),
  wellness: z.boolean(),
});
export type EpisodeOpening = z.infer<typeof EpisodeOpening>;

/** Under this age a guardian is named. */
export const adultAge = 18;

/** What one field of a form is told. */
export type Remarks = Readonly<Record<string, string>>;

/** What a schema cannot see because it depends on the clinic's day: field to sentence, empty when all is well. */
export function remarksOn(details: Pick<ClientDetails, 'birthDate' | 'guardianName'>, today: Day): Remarks {
  if (details.birthDate > today) return { birthDate: 'This birth date is in the future.' };
  const minor = ageOn(details.birthDate, today) < adultAge;
  return minor && !details.guardianName
    ? { guardianName: `Under ${adultAge}: write the name of a parent or guardian.` }
    : {};
}

/** A client to be registered. The form makes the id, so a second press registers nobody twice. */
export const Registration = z.strictObject({
  clientId: z.uuid(),
  details: ClientDetails,
  consents: z.array(Consent).max(2),
  /** First problem to be treated; null when it is found out at the first visit. */
  problem: optional(200).refine((text) => text === null || text.length >= 2, 'Say what is being treated.'),
  /** The likely duplicates were shown, and this is somebody else. */
  someoneElse: z.boolean(),
});
export type Registration = z.infer<typeof Registration>;

/** Details as they stood when editing began, and as they should be: only what differs is changed. */
export const ClientAmendment = z.strictObject({
  clientId: z.uuid(),
  seen: ClientDetails,
  details: ClientDetails,
});
export type ClientAmendment = z.infer<typeof ClientAmendment>;

export const closeReasons = {
  goal_reached: 'Goal reached',
  as_agreed: 'Finished as agreed',
  referred: 'Referred to somebody else',
  no_benefit: 'No benefit',
  client_stopped: 'The client stopped',
  moved_away: 'Moved away',
} as const;
export type CloseReason = keyof typeof closeReasons;
export const CloseReason = z.enum(Object.keys(closeReasons) as [CloseReason]);

const ofClient = { clientId: z.uuid() };
export const ClientRef = z.strictObject(ofClient);
export const ConsentRecording = z.strictObject({ ...ofClient, consent: Consent });
export const FlagAdding = z.strictObject({ ...ofClient, flag: ClientFlag });
export const FlagRef = z.strictObject({ flagId: z.uuid() });
/** Both sides of a place are two zones written down together. */
export const ZoneAdding = z.strictObject({
  ...ofClient,
  zone: z.strictObject(zoneFields).refine(saysWhy, why),
  sides: z.array(Side).min(1, 'Choose a side.').max(2),
});
export const ZoneRef = z.strictObject({ zoneId: z.uuid() });
export const EpisodeAdding = z.strictObject({ ...ofClient, opening: EpisodeOpening });
export const EpisodeAmendment = z.strictObject({ episodeId: z.uuid(), opening: EpisodeOpening });
export const EpisodeRef = z.strictObject({ episodeId: z.uuid() });
const words = (least: string) => z.string().trim().min(3, least).max(400, 'At most 400 letters.');
export const EpisodePausing = z.strictObject({
  episodeId: z.uuid(),
  reason: words('Say why, in a few words.'),
});
/** `from`: who wrote it, and when. */
export const EpisodeClearing = z.strictObject({
  episodeId: z.uuid(),
  from: words('Say who cleared the client, and when.'),
});
export const EpisodeClosing = z.strictObject({ episodeId: z.uuid(), reason: CloseReason });

/** Starting a visit for a problem being treated, or for a new one named now. */
export const ClientVisitStart = z.strictObject({
  ...ofClient,
  appointmentId: z.uuid().nullable(),
  problem: z.union([z.strictObject({ episodeId: z.uuid() }), z.strictObject({ opening: EpisodeOpening })]),
});
