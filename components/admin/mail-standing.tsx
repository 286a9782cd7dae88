import { Card } from '@/components/ui/card';
import type { MailSettingsView } from '@/lib/domain/mail-settings';
import type { MessageDesk } from '@/lib/domain/message';

type MailStandingProps = { desk: MessageDesk; mail: MailSettingsView | null };

/** Whether messages leave the clinic at all, and how many stand where. */
export function MailStanding({ desk, mail }: MailStandingProps) {
  const words = standing(mail);
  const counts = [
    { word: 'may have been sent', n: desk.unsure.length },
    { word: 'not sent', n: desk.failed.length },
    { word: 'waiting', n: desk.waiting.length },
    { word: `sent in ${desk.countedDays} days`, n: desk.sentLately },
  ];
  return (
    <Card tone={mail?.sending === 'on' ? 'plain' : 'warn'} title={words.title}>
      <p className="max-w-[70ch] text-ink-soft">{words.text}</p>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {counts.map(({ word, n }) => (
          <li key={word}>
            <span className="font-bold text-[1.375rem] tabular-nums">{n}</span>{' '}
            <span className="text-ink-soft">{word}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function standing(mail: MailSettingsView | null): Readonly<{ title: string; text: string }> {
  if (!mail)
    return {
      title: 'Mail is not set up',
      text: 'No message leaves the clinic. Write down the clinic’s mail server on this page, send a test to yourself, then turn messages on.',
    };
  if (mail.sending === 'off')
    return {
      title: 'Mail is off',
      text: 'No message leaves the clinic. Changes made now are not told later by themselves.',
    };
  const reminder =
    mail.reminderHours === null
      ? 'Reminders are off.'
      : `A reminder goes out ${mail.reminderHours} hours before an appointment.`;
  return {
    title: 'Mail is on',
    text: `A client who agreed gets one e-mail for each change, 3 minutes after the last touch. ${reminder}`,
  };
}
