import { spokenMark as spokenPlace } from '@/lib/body/words';
import type { Finding, Mark } from '@/lib/domain/ops';
import { qualityWords } from '@/lib/domain/point';
import type { VisitFacts } from '@/lib/domain/visit-facts';
import type { VisitView } from '@/lib/domain/visit-view';
import { pointOf, titleOf } from './marking';

type Told = Pick<Mark, 'view' | 'x' | 'y' | 'side' | 'qualities'>;

function sentence(told: Told, regionCode: Mark['regionCode'], score: number | null): string {
  const qualities = told.qualities.map((quality) => qualityWords[quality]);
  return spokenPlace({ ...told, regionCode, score, qualities });
}

/** "your left shoulder blade, back view, 6 of 10, aching"; where a point is felt begins with its letter. */
export function spokenMark(view: VisitView, mark: Mark): string {
  const said = sentence(mark, mark.regionCode, mark.intensity);
  const from = mark.pointId ? pointOf(view, mark.pointId) : null;
  return mark.layer === 'referral' ? `${from?.letter ?? 'A point'} is felt in ${said}` : said;
}

/** "A, left upper trapezius: your left shoulder, near the neck, back view, 6 of 10, aching". */
export function spokenPoint(view: VisitView, finding: Finding): string {
  const point = pointOf(view, finding.pointId);
  const title = point ? titleOf(point, finding) : '';
  const name = point ? `${point.letter}, ${title.charAt(0).toLowerCase()}${title.slice(1)}` : 'A point';
  if (finding.change === 'gone') return `${name}: not found today`;
  if (finding.change === 'not_checked') return `${name}: not checked today`;
  return `${name}: ${sentence(finding, null, finding.felt)}`;
}

/** What is read back of a point or a mark by its id; null when it has nothing today. */
export function spokenById(view: VisitView, id: string): string | null {
  const mark = view.facts.marks[id];
  if (mark) return spokenMark(view, mark);
  const finding = view.facts.findings[id];
  return finding ? spokenPoint(view, finding) : null;
}

/** What the last touch did to the chart, in one sentence; null when it did nothing to it. */
export function changeSaid(before: VisitFacts, view: VisitView): string | null {
  const now = view.facts;
  const ids = new Set(
    ([before, now] as const).flatMap(({ marks, findings, points }) => [
      ...Object.keys(marks),
      ...Object.keys(findings),
      ...Object.keys(points),
    ]),
  );
  const changed = [...ids].filter(
    (id) =>
      before.marks[id] !== now.marks[id] ||
      before.findings[id] !== now.findings[id] ||
      (now.findings[id] && before.points[id] !== now.points[id]),
  );
  if (changed.length === 0) return null;
  const was = { ...view, facts: before };
  return changed
    .flatMap((id) => {
      const said = spokenById(view, id);
      if (said) return [said];
      const gone = spokenById(was, id);
      return gone ? [`Removed: ${gone}`] : [];
    })
    .join('. ');
}
