// Asked by demo-clinic.ts; a process of its own, so that its pool ends with it.
import { answerWith } from './command';

await answerWith(async () => {
  const [demo, { removeStale }] = await Promise.all([import('@/db/demo/fill'), import('@/db/demo/stale')]);
  const now = new Date();
  await removeStale(now);
  return (await demo.isEmpty()) ? (await demo.fill(now)).logins : null;
});
