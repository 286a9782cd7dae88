import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { daysAhead } from './holdings';

// What the verbs of every kind are asked with, where it does not matter what it says.

export const today = () => daysAhead(0).slice(0, 10);
export const person = () =>
  ({ name: 'Somebody', email: `${uuidv7()}@clinic.test`, role: 'therapist', advanced: false }) as const;
export const service = { name: 'Short treatment', minutes: 30, turnoverMinutes: 10, fee: '' };
export const closing = () => ({
  kind: 'closure' as const,
  staffId: null,
  roomId: null,
  from: daysAhead(50).slice(0, 10),
  until: daysAhead(51).slice(0, 10),
  times: null,
  note: null,
});
export const range = () => ({ from: daysAhead(-30).slice(0, 10), to: daysAhead(1).slice(0, 10) });
