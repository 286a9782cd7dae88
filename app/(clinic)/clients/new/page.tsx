import { requireActor } from '@/app/_server/actor';
import { RegisterForm } from '@/components/clients/register-form';
import { localDay } from '@/lib/when';
import { register } from '../actions';

export default async function NewClientPage() {
  const actor = await requireActor();
  return <RegisterForm action={register} today={localDay(new Date(), actor.timeZone)} />;
}
