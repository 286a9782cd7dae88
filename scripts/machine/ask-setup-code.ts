// Asked by start.ts; a process of its own, so that its pool ends with it.
import { answerWith } from './command';

await answerWith(async () => (await import('@/db/setup')).ensureSetupCode());
