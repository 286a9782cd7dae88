import { generateKeyPairSync } from 'node:crypto';

// Read by vitest before the data tests: they use the database they were given, and secrets of their own.
const { PALPATE_TEST_APP_URL } = process.env;
if (PALPATE_TEST_APP_URL) process.env.PALPATE_APP_DATABASE_URL = PALPATE_TEST_APP_URL;
process.env.PALPATE_PEPPER ??= 'a pepper for tests, 32 characters or more';
process.env.PALPATE_OUTBOX_KEY ??= generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'der' })
  .toString('base64');
