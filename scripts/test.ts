// npm test: every check of the house, then one line with the sum.
// One stage quickly: node scripts/palpate.mjs test --only=data|unit|lint|types|e2e [filter]
import { sweepTemporaryData } from '@/db/supervisor/temporary-data';
import { AppError } from '@/lib/errors';
import { Bench, STAGES } from './check/stages';
import { add, noChecks } from './check/tally';
import { explain, runCommand, tell } from './machine/command';

await runCommand(async () => {
  const rest = process.argv.slice(2);
  const only = rest.find((word) => word.startsWith('--only='))?.slice('--only='.length);
  const filter = rest.filter((word) => !word.startsWith('--only='));
  const chosen = Object.entries(STAGES).filter(([name]) => !only || name === only);
  if (chosen.length === 0) {
    throw new AppError('invalid', `There is no stage ${only}; use one of ${Object.keys(STAGES).join(', ')}.`);
  }
  await sweepTemporaryData(new Date());
  const bench = new Bench();
  let sum = noChecks;
  for (const [name, run] of chosen) {
    tell(`\n── ${name}`);
    try {
      sum = add(sum, await run(bench, filter));
    } catch (error) {
      explain(error);
      sum = add(sum, { passed: 0, failed: 1 });
    }
  }
  process.once('exit', () => tell(`\n${sum.passed} passed, ${sum.failed} failed`));
  return sum.failed === 0 ? 0 : 1;
});
