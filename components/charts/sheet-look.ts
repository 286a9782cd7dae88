/** One sheet with hairlines instead of cards; the gaps show the line colour. */
export const sheet =
  'grid gap-px overflow-clip rounded-l border border-line bg-line wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] print:block print:border-0 print:bg-surface';
