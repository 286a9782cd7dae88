import { redirect } from 'next/navigation';
import * as setup from '@/db/setup';

export const dynamic = 'force-dynamic';

export default async function Front() {
  redirect((await setup.isSetUp()) ? '/today' : '/setup');
}
