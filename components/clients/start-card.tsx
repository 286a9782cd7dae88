import { Ban, HandHeart } from 'lucide-react';
import type { ReactNode } from 'react';
import { SmallMap } from '@/components/body-chart/small-map';
import { viewWord } from '@/lib/body/words';
import { missedDays, titleOfPoint, zoneLines } from '@/lib/domain/card-words';
import type { ClientCard } from '@/lib/domain/client-card';
import { careSentences } from '@/lib/domain/home-care';
import { zonePictures } from '@/lib/domain/zones';
import { distance, sayDay } from '@/lib/when';
import { MapDialog } from './map-dialog';
import { PointRow, pointColumns } from './point-row';

const rowsAtFirst = 4;

/** What is needed to begin, read in 15 seconds without a tap: where, what was done, how it was borne, what not to do. */
export function StartCard({ card, today }: { card: ClientCard; today: string }) {
  const { last, known, gone } = card;
  const points = [...known.map(({ point }) => point), ...gone];
  const care = last?.care ? careSentences(last.care, points) : [];
  return (
    <section
      aria-label="Last visit"
      className="grid overflow-clip rounded-l border border-line bg-surface wide:min-h-[436px] wide:grid-cols-[324px_minmax(0,1fr)]"
    >
      <LastMap card={card} today={today} />
      <div className="flex min-w-0 flex-col border-line px-5.5 pt-3.5 pb-4 max-wide:border-t wide:border-l max-tablet:p-4">
        <h2 className="flex flex-wrap items-baseline gap-x-3 text-[1.25rem]">
          {last ? `Last visit, ${distance(last.onDay, today)}` : 'First visit'}
          {last ? (
            <span className="font-normal text-base text-ink-soft">
              visit {last.number} · {last.staffName}
              {last.tolerance ? ` · ceiling ${last.tolerance.ceiling} of 10` : ''}
            </span>
          ) : null}
        </h2>
        <Points card={card} today={today} />
        <div className="mt-auto grid gap-3.5 pt-3 tablet:grid-cols-2">
          <NoPress card={card} />
          <HomeCareGiven lines={care} first={last === null} />
        </div>
      </div>
    </section>
  );
}

function Points({ card, today }: { card: ClientCard; today: string }) {
  if (card.known.length === 0) {
    return (
      <p className="py-5 text-ink-soft">
        {card.gone.length > 0
          ? 'No points are left: all of them were gone at their last check.'
          : 'No trigger points recorded yet.'}
      </p>
    );
  }
  const missed = missedDays(card);
  const row = (known: ClientCard['known'][number]) => (
    <PointRow
      key={known.point.pointId}
      clientId={card.client.id}
      known={known}
      firstFelt={card.firstFelt[known.point.pointId] ?? null}
      missed={missed}
      lastVisitDay={card.last?.onDay ?? null}
      today={today}
    />
  );
  const more = card.known.slice(rowsAtFirst);
  return (
    <>
      <div
        aria-hidden="true"
        className={`${pointColumns} mt-1 border-line border-b pb-1.5 text-sm text-ink-soft max-tablet:hidden`}
      >
        <span>Point</span>
        <span className="whitespace-nowrap">What was done</span>
        <span className="whitespace-nowrap">Best pressure</span>
        <span className="whitespace-nowrap">Pain, last visits</span>
        <span>Felt last</span>
      </div>
      <ul className="divide-y divide-line">{card.known.slice(0, rowsAtFirst).map(row)}</ul>
      {more.length > 0 ? (
        <details className="group border-line border-t">
          <summary className="flex min-h-touch items-center rounded-m font-bold text-accent-strong group-open:hidden">
            {more.length} more {more.length === 1 ? 'point' : 'points'}
          </summary>
          <ul className="divide-y divide-line">{more.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}

function LastMap({ card, today }: { card: ClientCard; today: string }) {
  const { known, last } = card;
  const pins = known.map((one) => ({
    letter: one.point.letter,
    view: one.last.view,
    x: one.last.x,
    y: one.last.y,
    felt: one.last.felt,
    last: one.lastVisitId !== last?.visitId,
  }));
  // A point on a side or a sole is somewhere else than on front and back, not nowhere.
  const elsewhere = pins
    .filter(({ view }) => view !== 'front' && view !== 'back')
    .map(({ letter, view }) => `${letter}, ${viewWord(view).toLowerCase()}`);
  const points =
    pins.length === 0
      ? 'No points on the body'
      : `Points on the body: ${known.map((one) => `${one.point.letter}, ${titleOfPoint(one.point)}`).join('; ')}`;
  const zones = zonePictures(card.zones);
  const label = [points, ...zones.map(({ title }) => `No press: ${title}`)].join('. ');
  const map = { pins, zones, label, shape: card.client.bodyShape };
  const foot = last ? `${sayDay(last.onDay, today)} · tap to enlarge` : 'Nothing marked yet';
  return (
    <div className="relative flex flex-col bg-sunken/60 pt-8 pb-4">
      <SmallMap {...map} height={300} pinSize={26} sides="letters" />
      {elsewhere.length > 0 ? (
        <p className="px-4.5 pt-2 text-center text-sm text-ink-soft">
          Not on this map: {elsewhere.join('; ')}
        </p>
      ) : null}
      <p className="mt-auto flex justify-between px-4.5 pt-3 text-sm text-ink-soft">
        <span>Front</span>
        <span>{foot}</span>
        <span>Back</span>
      </p>
      {pins.length + zones.length > 0 ? (
        <MapDialog title={last ? `Visit ${last.number}, ${sayDay(last.onDay, today)}` : 'Points'}>
          <SmallMap {...map} height={600} pinSize={36} sides="words" />
        </MapDialog>
      ) : null}
    </div>
  );
}

function NoPress({ card }: { card: ClientCard }) {
  const lines = zoneLines(card.zones);
  return (
    <Box icon={<Ban />} title="No press" tone="bg-danger-soft" head="text-danger">
      {lines.length === 0 ? <p>No no-press zones recorded</p> : null}
      {lines.map((line) => (
        <p key={line.key} className="break-words">
          <b className="font-semibold">{line.place}</b>
          {line.rest}
          {line.warn ? ' (with care)' : ''}
        </p>
      ))}
    </Box>
  );
}

function HomeCareGiven({ lines, first }: { lines: readonly string[]; first: boolean }) {
  return (
    <Box icon={<HandHeart />} title="Home care given" tone="bg-sunken" head="">
      {lines.length === 0 ? <p>{first ? 'None yet' : 'None recorded at the last visit'}</p> : null}
      {lines.map((line) => (
        <p key={line} className="break-words">
          {line}
        </p>
      ))}
    </Box>
  );
}

type BoxProps = { icon: ReactNode; title: string; tone: string; head: string; children: ReactNode };

function Box({ icon, title, tone, head, children }: BoxProps) {
  return (
    <section className={`min-w-0 rounded-m px-3.5 py-2.5 text-[1rem] ${tone}`}>
      <h3 className={`mb-0.5 flex items-center gap-2.5 ${head} [&_svg]:size-5`}>
        <span aria-hidden="true">{icon}</span>
        {title}
      </h3>
      {children}
    </section>
  );
}
