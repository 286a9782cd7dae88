/** Roles of a staff account. An admin may also treat. */
export const roles = ['therapist', 'admin'] as const;
export type Role = (typeof roles)[number];

declare const minted: unique symbol;

/**
 * Who acts, proven from a live login. Minted only by `db/accounts`; every verb of `db/` takes one first,
 * so a check nobody can forget stands in the signature.
 */
export type Actor = Readonly<{
  clinicId: string;
  staffId: string;
  role: Role;
  name: string;
  /** Trained to press in places kept from others (clinical review §4b). */
  advanced: boolean;
  /** IANA zone of the clinic. */
  timeZone: string;
  /** Null for work done on the machine itself (demo filling, maintenance). */
  loginId: string | null;
  /** The enrolled tablet of this login; null anywhere else. */
  deviceId: string | null;
  /** True after a sign-in with the password; a PIN alone opens nothing that only admins do. */
  elevated: boolean;
  demo: boolean;
  readonly [minted]: true;
}>;

export type ActorFields = Omit<Actor, typeof minted>;
