import 'server-only';
import { pino } from 'pino';

/** Codes and counts only: nothing a person typed is ever logged. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null });
