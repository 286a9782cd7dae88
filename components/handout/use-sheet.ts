import { useMemo, useRef } from 'react';
import type { VisitView } from '@/lib/domain/visit-view';
import { isAppError } from '@/lib/errors';
import { compose } from '@/lib/handout/compose';
import type { HandoutDocument } from '@/lib/handout/document';
import type { HandoutChoices } from '@/lib/handout/facts';
import { factsOfVisit } from '@/lib/handout/facts-of-visit';
import type { HandoutDesk } from '@/lib/handout/issue';
import { sheetPage } from '@/lib/handout/sheet-font';

export type Sheet = Readonly<{ document: HandoutDocument; html: string }>;
export type SheetProblem = Readonly<{ message: string; fields: Readonly<Record<string, string>> }>;

/**
 * The sheet as it would be frozen now: composed here by the clinic's own rules, so it follows every tap at once. When
 * it cannot be made (a typed sentence against a flag), the last good one stays in sight beside the problem.
 */
export function useSheet(
  view: VisitView,
  desk: HandoutDesk,
  choices: HandoutChoices,
): { sheet: Sheet | null; problem: SheetProblem | null } {
  const good = useRef<Sheet | null>(null);
  return useMemo(() => {
    try {
      const document = compose(factsOfVisit(view, desk.setting), choices, desk.setting.content);
      good.current = { document, html: sheetPage(document, desk.font) };
      return { sheet: good.current, problem: null };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { sheet: good.current, problem: { message: error.message, fields: error.fields } };
    }
  }, [view, desk, choices]);
}
