'use client';

import { Ban, CircleCheck, CircleDashed, OctagonX, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { redFlagCodes, redFlags, type Screening, screenOutcome } from '@/lib/domain/screening';
import type { StepProps, VisitClinic } from './visit-steps';
import { useVisit } from './visit-store';

type Outcome = NonNullable<ReturnType<typeof screenOutcome>> | 'open';

const looks = {
  open: { tone: 'border-line bg-surface', Icon: CircleDashed, ink: 'text-ink-soft' },
  clear: { tone: 'border-transparent bg-good-soft', Icon: CircleCheck, ink: 'text-good' },
  caution: { tone: 'border-transparent bg-warn-soft', Icon: TriangleAlert, ink: 'text-warn' },
  hold: { tone: 'border-danger bg-danger-soft', Icon: Ban, ink: 'text-danger' },
  stop: { tone: 'border-danger bg-danger-soft', Icon: OctagonX, ink: 'text-danger' },
} as const;

function words(outcome: Outcome, clinic: VisitClinic): readonly [title: string, text: string] {
  switch (outcome) {
    case 'open':
      return ['Not asked yet', 'Ask the short form at every visit; answers count for today only.'];
    case 'clear':
      return ['Clear', 'Nothing stands against treatment today.'];
    case 'caution':
      return ['Go gently', 'Light to medium pressure, no hold over 30 seconds, and say why in the note.'];
    case 'hold':
      return [
        'No pressing today',
        'No compression until a doctor has cleared it in writing. End the visit and refer.',
      ];
    case 'stop':
      return [
        'Stop: no treatment, refer now',
        `This may be an emergency. Stay with the client and call ${clinic.emergencyNumber}.`,
      ];
  }
}

type BannerProps = { screening: Screening; clinic: VisitClinic; goTo: StepProps['goTo'] };

/** What today's answers mean, in words and with what to do. */
export function ScreenOutcomeBanner({ screening, clinic, goTo }: BannerProps) {
  const { frozen } = useVisit();
  const outcome: Outcome = screenOutcome(screening.answers) ?? 'open';
  const { tone, Icon, ink } = looks[outcome];
  const [title, text] = words(outcome, clinic);
  const reasons = redFlagCodes.filter((code) => screening.answers[code] === true);
  const refer = outcome === 'hold' || outcome === 'stop';
  return (
    <section
      role="status"
      className={`grid min-h-[104px] content-start gap-1.5 rounded-l border p-5 ${tone}`}
    >
      <h2 className={`flex items-center gap-2.5 ${ink}`}>
        <Icon aria-hidden="true" className="size-6 shrink-0" />
        {title}
      </h2>
      <p>{text}</p>
      {reasons.length > 0 ? (
        <ul className="list-disc pl-5 text-sm">
          {reasons.map((code) => (
            <li key={code}>{redFlags[code].label}</li>
          ))}
        </ul>
      ) : null}
      {refer && !frozen ? (
        <div className="grid gap-2 pt-2">
          <p className="text-sm">
            Ending without treatment keeps what was asked. The plan can say <b>referred</b>, and the note says
            why.
          </p>
          <Button variant="danger" onClick={() => goTo('plan')}>
            End visit, refer
          </Button>
        </div>
      ) : null}
    </section>
  );
}
