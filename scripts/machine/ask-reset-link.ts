// Asked by reset-password.ts; a process of its own, so that its pool ends with it.
import { makeResetLinkOnMachine } from '@/db/accounts';
import { answerWith } from './command';

await answerWith(() => makeResetLinkOnMachine(process.env.PALPATE_RESET_EMAIL ?? ''));
