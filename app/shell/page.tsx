import { discard, end, reassign, strikeOut } from '@/app/(clinic)/visits/[visitId]/actions';
import { issueSheet, leaveOutSheet, sheetPrinted } from '@/app/(clinic)/visits/[visitId]/handout-actions';
import { amendNote, signNote } from '@/app/(clinic)/visits/[visitId]/note/actions';
import { OfflineShell } from '@/components/offline/offline-shell';

/** The same page for everyone, with nobody's data: the service worker keeps it for when the clinic is out of reach. */
export default function ShellPage() {
  return (
    <OfflineShell
      actions={{
        visit: { discard, end, strikeOut, reassign },
        steps: {
          handout: { issue: issueSheet, printed: sheetPrinted, leaveOut: leaveOutSheet },
          note: { sign: signNote, amend: amendNote },
        },
      }}
    />
  );
}
