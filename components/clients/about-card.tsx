import { PhoneCall } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { type ConsentKind, consentKinds } from '@/lib/domain/client';
import type { ClientCard } from '@/lib/domain/client-card';
import { sayDay } from '@/lib/when';

/** Who to call, how to reach the client, what was agreed to, and the notes. Missing things are said. */
export function AboutCard({ card, today }: { card: ClientCard; today: string }) {
  const { client, consents } = card;
  const answer = (kind: ConsentKind) => {
    const standing = consents.find((one) => one.kind === kind);
    if (!standing) return null;
    const day = sayDay(standing.onDay, today);
    return `${standing.given ? 'Given' : 'Refused'} ${day}, taken by ${standing.takenBy}`;
  };
  const facts: [string, string | null][] = [
    ['In an emergency', together(client.emergencyName, client.emergencyPhone)],
    ...(client.guardianName || client.guardianPhone
      ? [['Parent or guardian', together(client.guardianName, client.guardianPhone)] as [string, string]]
      : []),
    ['Phone', client.phone],
    ['E-mail', client.email],
    ['Address', client.address],
    [`Consent: ${consentKinds.treatment.toLowerCase()}`, answer('treatment')],
    [`Consent: ${consentKinds.messages.toLowerCase()}`, answer('messages')],
  ];
  return (
    <Card
      title={<span className="text-[1.25rem]">About the client</span>}
      icon={<PhoneCall />}
      aside={
        <Link
          href={`/clients/${client.id}/edit` as Route}
          className="flex min-h-touch items-center font-bold text-accent-strong"
        >
          Edit details
        </Link>
      }
    >
      <dl className="grid gap-x-8 gap-y-3 tablet:grid-cols-2 wide:grid-cols-3">
        {facts.map(([label, value]) => (
          <div key={label} className="min-w-0">
            <dt className="text-ink-soft text-sm">{label}</dt>
            <dd className={`break-words ${value ? '' : 'text-ink-soft'}`}>{value ?? 'Not recorded'}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function together(name: string | null, phone: string | null): string | null {
  return [name, phone].filter(Boolean).join(' · ') || null;
}
