import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDirectory } from './data-directory';

let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'palpate-secrets-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

describe('the outbox key of a data directory', () => {
  it('is a P-256 key, made once and readable by its owner only', () => {
    const first = openDataDirectory(path, 'test').secrets.outboxKey;
    const key = createPrivateKey({ key: Buffer.from(first, 'base64'), format: 'der', type: 'pkcs8' });
    expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(openDataDirectory(path, 'test').secrets.outboxKey).toBe(first);
    expect(statSync(join(path, 'outbox.json')).mode & 0o777).toBe(0o600);
  });

  it('comes to a directory that was made before there was one, and leaves its other secrets alone', () => {
    const { outboxKey, ...others } = openDataDirectory(path, 'test').secrets;
    rmSync(join(path, 'outbox.json'));
    const again = openDataDirectory(path, 'test').secrets;
    expect(again).toMatchObject(others);
    expect(again.outboxKey).not.toBe(outboxKey);
    expect(openDataDirectory(path, 'test').secrets).toEqual(again);
  });
});
