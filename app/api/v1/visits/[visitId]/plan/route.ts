import { z } from 'zod';
import { answer } from '@/app/_server/answer';
import { addressId, elsewhere, json, readJson, sameOrigin } from '@/app/_server/http';
import * as plans from '@/db/plans';
import type { Actor } from '@/lib/domain/actor';
import { CadencePhase } from '@/lib/domain/cadence';
import { PlanChoice } from '@/lib/domain/plan-step';
import { AppError } from '@/lib/errors';

type Props = { params: Promise<{ visitId: string }> };

const limitBytes = 10_000;
const Question = z.strictObject({
  phase: CadencePhase.optional(),
  days: z.coerce.number().int().min(1).max(84).optional(),
  service: z.uuid().optional(),
  /** Every free time of this day instead. */
  day: z.iso.date().optional(),
});

/** What is proposed at this visit, or with `day` the free times of a day. */
export async function GET(request: Request, props: Props): Promise<Response> {
  return ofVisit(props, async (actor, visitId) => {
    const asked = Question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) throw new AppError('invalid', 'This cannot be asked of a plan.');
    const { phase, days, service: serviceId, day } = asked.data;
    if (day) return { free: await plans.freeOn(actor, visitId, day, serviceId) };
    const step = phase && days ? { phase, intervalDays: days } : undefined;
    return plans.propose(actor, visitId, { step, serviceId });
  });
}

/** Stores the decision and its booking. The same body again changes nothing. */
export async function PUT(request: Request, props: Props): Promise<Response> {
  if (!sameOrigin(request.headers)) return elsewhere();
  return ofVisit(props, async (actor, visitId) => {
    const read = await readJson(request, limitBytes);
    if ('status' in read)
      return json({ error: 'invalid', message: 'This is not a decision about this plan.' }, read.status);
    const choice = PlanChoice.safeParse(read.body);
    if (!choice.success || choice.data.visitId !== visitId)
      throw new AppError('invalid', 'This is not a decision about this plan.');
    return plans.decide(actor, choice.data);
  });
}

/** Takes the decision of this visit back, and its booking. */
export async function DELETE(request: Request, props: Props): Promise<Response> {
  if (!sameOrigin(request.headers)) return elsewhere();
  return ofVisit(props, async (actor, visitId) => {
    await plans.undo(actor, visitId);
    return { undone: true };
  });
}

const ofVisit = ({ params }: Props, work: (actor: Actor, visitId: string) => Promise<unknown>) =>
  answer(async (actor) => work(actor, addressId((await params).visitId, 'This visit')));
