'use client';

import { useEffect } from 'react';

/** The tablet was revoked: what it kept goes, by the clinic's answer and here as well. */
export function RevokedTablet() {
  useEffect(() => {
    void fetch('/api/v1/device-keys', { cache: 'no-store' }).catch(() => undefined);
    indexedDB.deleteDatabase('palpate');
  }, []);
  return (
    <p role="status" className="mb-5 rounded-m bg-warn-soft px-4 py-3 font-semibold text-warn">
      This tablet was revoked by an admin. What it kept of clients is wiped. An admin can enrol it again.
    </p>
  );
}
