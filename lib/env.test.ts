import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

const good = {
  PALPATE_APP_DATABASE_URL: 'postgres://localhost/palpate',
  NEXTAUTH_SECRET: 's'.repeat(32),
  NEXTAUTH_URL: 'http://127.0.0.1:4700',
  APP_ORIGIN: 'http://127.0.0.1:4700',
  PALPATE_PEPPER: 'p'.repeat(32),
  PALPATE_OUTBOX_KEY: 'k'.repeat(184),
};

describe('the environment of the web server', () => {
  it('is a real clinic unless it says demo', () => {
    expect(readEnv(good).PALPATE_DEMO).toBe(false);
    expect(readEnv({ ...good, PALPATE_DEMO: '1' }).PALPATE_DEMO).toBe(true);
  });

  it('compares origins without a path or a slash', () => {
    expect(readEnv({ ...good, APP_ORIGIN: 'https://palpate.example/' }).APP_ORIGIN).toBe(
      'https://palpate.example',
    );
  });

  it.each(Object.keys(good))('refuses to start without %s', (name) => {
    expect(() => readEnv({ ...good, [name]: undefined })).toThrow(name);
  });

  it('refuses plain http on a network', () => {
    expect(() => readEnv({ ...good, APP_ORIGIN: 'http://192.168.1.20:4700' })).toThrow('https://');
  });

  it('takes forwarded addresses from a proxy only when it is told so, in one spelling', () => {
    expect(readEnv(good).TRUST_PROXY).toBe('0');
    expect(readEnv({ ...good, TRUST_PROXY: '1' }).TRUST_PROXY).toBe('1');
    expect(() => readEnv({ ...good, TRUST_PROXY: 'true' })).toThrow('TRUST_PROXY');
  });

  it('names what is wrong and never shows a secret', () => {
    const attempt = () => readEnv({ ...good, NEXTAUTH_SECRET: 'short-secret' });
    expect(attempt).toThrow('NEXTAUTH_SECRET');
    expect(attempt).not.toThrow('short-secret');
  });
});
