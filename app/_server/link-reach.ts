import 'server-only';
import type { LinkReach } from '@/lib/domain/calendar-link';
import { ownAuthority } from './own-authority';

/** Who can open a link to this Palpate: read from the one address it answers at. */
export function linkReach(): LinkReach {
  const origin = process.env.APP_ORIGIN ?? '';
  if (!origin.startsWith('https://')) return 'this_machine';
  return ownAuthority() ? 'clinic_network' : 'anywhere';
}
