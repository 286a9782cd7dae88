import { z } from 'zod';
import { WallTime } from '../when';
import { blockFields } from './appointment';
import { Email } from './client';
import { tooCommon } from './password';

const zones = new Set(Intl.supportedValuesOf('timeZone'));
const Line = (max: number, ask: string) => z.string().trim().min(1, ask).max(max, `At most ${max} letters.`);
/** Whole minutes from a form or a program. An empty field is refused; coercion would read it as 0. */
const Minutes = (least: number, most: number) =>
  z
    .union([z.number(), z.string()], 'Write a whole number.')
    .transform(String)
    .pipe(
      z
        .string()
        .trim()
        .regex(/^\d{1,5}$/, 'Write a whole number.'),
    )
    .transform(Number)
    .pipe(z.number().min(least, `From ${least} minutes.`).max(most, `At most ${most} minutes.`));

export const papers = { a4: 'A4', letter: 'Letter' } as const;
export const ClinicDetails = z.strictObject({
  name: Line(120, 'Write the name of the clinic.'),
  phone: Line(40, 'Write the phone number clients call.').regex(
    /^[+\d][\d\s().\-/]{2,39}$/,
    'Write a phone number with digits.',
  ),
  address: z.string().trim().max(300),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'Choose a country.'),
  timeZone: z.string().refine((zone) => zones.has(zone) || zone === 'UTC', 'Choose a time zone.'),
  paper: z.enum(['a4', 'letter']),
  language: z.enum(['en']),
  emergencyNumber: Line(20, 'Write the emergency number.').regex(
    /^[\d\s]{2,20}$/,
    'Write it with digits, like 999.',
  ),
});
export type ClinicDetails = z.infer<typeof ClinicDetails>;

/** The hours of one weekday (1 Monday to 7 Sunday). */
export const WorkingHours = z
  .strictObject({ weekday: z.int().min(1).max(7), opens: WallTime, closes: WallTime })
  .refine((hours) => hours.opens < hours.closes, {
    message: 'Closing comes after opening.',
    path: ['closes'],
  });
export type WorkingHours = z.infer<typeof WorkingHours>;

/** The clinic's week: one span a day; a day that is not named is closed. */
export const WeekHours = z
  .array(WorkingHours)
  .min(1, 'Open on at least one day.')
  .max(7)
  .refine((days) => new Set(days.map((day) => day.weekday)).size === days.length, 'Name each day once.');
export type WeekHours = z.infer<typeof WeekHours>;

export const Service = z.strictObject({
  name: Line(80, 'Name the service.'),
  minutes: Minutes(5, 240),
  turnoverMinutes: Minutes(0, 120),
  /** Shown as written; Palpate takes no payments. */
  fee: z.string().trim().max(40),
});
export type Service = z.infer<typeof Service>;

export const RoomName = Line(60, 'Name the room.');

/** A password of any characters, except those tried first by anyone who guesses. */
export const Password = z
  .string()
  .min(12, 'At least 12 characters.')
  .max(128, 'At most 128 characters.')
  .refine(
    (password) => !tooCommon(password),
    'This one is too easy to guess. A few words of your own are good.',
  );

export const PasswordChange = z.strictObject({
  old: z.string().min(1, 'Write the password you have now.').max(128),
  password: Password,
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** From a one-time link: the token is in the fragment of the address. */
export const PasswordSetting = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, 'This link is not complete. Copy all of it.'),
  password: Password,
});
export type PasswordSetting = z.infer<typeof PasswordSetting>;

export const StaffDetails = z.strictObject({
  name: Line(120, 'Write a name.'),
  email: Email,
  role: z.enum(['therapist', 'admin']),
  /** Trained to press in places kept from others. */
  advanced: z.boolean(),
});
export type StaffDetails = z.infer<typeof StaffDetails>;

export const Setup = z.strictObject({
  /** As printed where Palpate was started; case, spaces and dashes do not matter. */
  code: z.string().trim().min(1, 'Write the setup code shown where Palpate was started.').max(64),
  clinic: ClinicDetails,
  admin: z.strictObject({ name: Line(120, 'Write your name.'), email: Email, password: Password }),
  room: RoomName,
  hours: WeekHours,
  service: Service,
});
export type Setup = z.infer<typeof Setup>;

/** Which heat times the sheet prints; the times themselves stand in `lib/handout/facts`. */
export const HeatChoice = z.enum(['cautious', 'article']);
export type HeatChoice = z.infer<typeof HeatChoice>;

/** Minutes without a touch until a login ends; a visit lasts 60 and hands are busy. */
export const IdleMinutes = Minutes(10, 240);
/** Minutes without a touch until an enrolled tablet locks its screen. */
export const LockMinutes = Minutes(1, 15);
export const absoluteLoginHours = 12;

export const appointmentStatuses = [
  'booked',
  'arrived',
  'in_treatment',
  'done',
  'missed',
  'cancelled_by_client',
  'cancelled_by_clinic',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];
/** These hold their slot: two of them never overlap for one therapist or one room. */
export const slotHolding: readonly AppointmentStatus[] = ['booked', 'arrived', 'in_treatment', 'done'];

export const Booking = z.strictObject({
  clientId: z.uuid(),
  episodeId: z.uuid().nullable(),
  staffId: z.uuid(),
  roomId: z.uuid(),
  serviceId: z.uuid(),
  /** ISO instant. */
  startsAt: z.iso.datetime(),
  ...blockFields,
});
/** As asked for; what is left out is filled in by the verb. */
export type Booking = z.input<typeof Booking>;
