import { z } from 'zod';
import { Email } from './client';

/** `starttls`: upgraded, and required (usually port 587); `tls` from the first byte (465); `none` in the clear. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} letters.`)
    .regex(/^[^\p{Cc}]*$/u, 'Write it on one line.');

/** The clinic's own mail server, as an admin writes it. */
export const MailSettings = z
  .strictObject({
    host: z
      .string()
      .trim()
      .toLowerCase()
      .max(253)
      .regex(
        /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/,
        'Write the name of the server, like smtp.example.org.',
      ),
    port: z.coerce.number('Write a number.').int().min(1, 'From 1 to 65535.').max(65_535, 'From 1 to 65535.'),
    security: z.enum(mailSecurities),
    username: oneLine(254).transform((text) => text || null),
    /** Empty: the one that is kept stays. */
    password: z
      .string()
      .max(500, 'At most 500 letters.')
      .transform((text) => text || null),
    fromName: oneLine(120).refine((text) => text.length > 0, 'Write the name that clients see.'),
    fromAddress: Email,
    /** Hours before an appointment; null: no reminders. */
    reminderHours: z
      .union([
        z.literal('').transform(() => null),
        z.coerce
          .number('Write a number of hours.')
          .int('Full hours.')
          .min(1, 'From 1 to 168.')
          .max(168, 'From 1 to 168.'),
      ])
      .nullable(),
    sending: z.enum(['on', 'off']),
  })
  .refine(({ password, username }) => !password || username, {
    message: 'A password needs its user.',
    path: ['username'],
  });
export type MailSettings = z.infer<typeof MailSettings>;

/** As they are shown: the password never is. */
export type MailSettingsView = Readonly<Omit<MailSettings, 'password'> & { hasPassword: boolean }>;

/** Where and as whom the mail server is asked: when it changes, the password is asked for again. */
export function sameServer(
  a: Pick<MailSettings, 'host' | 'port' | 'security' | 'username'>,
  b: Pick<MailSettings, 'host' | 'port' | 'security' | 'username'>,
): boolean {
  return a.host === b.host && a.port === b.port && a.security === b.security && a.username === b.username;
}
