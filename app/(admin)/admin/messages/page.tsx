import { requireAdmin } from '@/app/_server/actor';
import { AdminPage } from '@/components/admin/admin-page';
import { MailForm } from '@/components/admin/mail-form';
import { MailStanding } from '@/components/admin/mail-standing';
import { MessageList } from '@/components/admin/message-list';
import * as messages from '@/db/messages';
import type { MessageRow } from '@/lib/domain/message';
import { localDay, saySlot } from '@/lib/when';
import { amendMail, dropMessage, sendAgain, sendTest } from './actions';

export default async function MessagesPage() {
  const actor = await requireAdmin();
  const [desk, mail] = await Promise.all([messages.list(actor), messages.settings(actor)]);
  const today = localDay(new Date(), actor.timeZone);
  const listed = ({ at, createdAt: _made, ...row }: MessageRow) => ({
    ...row,
    when: saySlot(at, actor.timeZone, today),
  });
  return (
    <AdminPage title="Messages">
      <div className="grid items-start gap-5 wide:grid-cols-[minmax(0,1fr)_460px]">
        <div className="grid min-w-0 gap-5">
          <MailStanding desk={desk} mail={mail} />
          <MessageList
            desk={{
              unsure: desk.unsure.map(listed),
              failed: desk.failed.map(listed),
              waiting: desk.waiting.map(listed),
              past: desk.past.map(listed),
            }}
            actions={{ again: sendAgain, drop: dropMessage }}
          />
        </div>
        <MailForm given={mail} action={amendMail} test={sendTest} />
      </div>
    </AdminPage>
  );
}
