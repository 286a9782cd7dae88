// Asked by demo-clinic.ts; a process of its own, so that its pool ends with it.
import { answerWith } from './command';

await answerWith(async () => {
  const demo = await import('@/db/demo/fill');
  return (await demo.isEmpty()) ? (await demo.fill(new Date())).logins : null;
});
