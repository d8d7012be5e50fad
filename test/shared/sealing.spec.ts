import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/shared/config/read-config.js';
import { type KeyPurpose, Keyring, sameBytes } from '../../src/shared/crypto/keyring.js';
import { Sealer } from '../../src/shared/crypto/sealer.service.js';
import { MemoryStateStore } from '../../src/shared/store/memory-state-store.js';
import { SealedRecords } from '../../src/shared/store/sealed-records.service.js';

const NEW = randomBytes(32).toString('base64');
const OLD = randomBytes(32).toString('base64');

function keyringOf(...secrets: string[]): Keyring {
  const env = {
    GOOGLE_CLIENT_ID: 'id',
    GOOGLE_CLIENT_SECRET: 'secret',
    GOOGLE_REDIRECT_URIS: 'https://app.example/cb',
  };
  return new Keyring(readConfig({ ...env, APP_SECRETS: secrets.join(',') }));
}

const sealerOf = (...secrets: string[]): Sealer => new Sealer(keyringOf(...secrets));

describe('Sealer', () => {
  it.each(['', 'secret', 'Привіт 👩‍👩‍👧', 'x'.repeat(100_000)])('opens what it sealed', (text) => {
    const sealer = sealerOf(NEW);

    expect(sealer.open(sealer.seal(text, 'grant:1'), 'grant:1')).toBe(text);
  });

  it('opens nothing in another place', () => {
    const sealer = sealerOf(NEW);
    const sealed = sealer.seal('anna', 'grant:anna');

    expect(sealer.open(sealed, 'grant:ben')).toBeUndefined();
    expect(sealer.open(sealed, 'session:anna')).toBeUndefined();
  });

  it('opens nothing that was altered, byte by byte', () => {
    const sealer = sealerOf(NEW);
    const sealed = sealer.seal('a Google refresh token', 'grant:1');
    const parts = sealed.split('.');

    const opened = parts.flatMap((part, index) => {
      if (index < 2) return [sealer.open(sealed.replace(part, `${part}x`), 'grant:1')];
      const bytes = Buffer.from(part, 'base64url');
      return [...bytes].map((byte, at) => {
        const altered = Buffer.from(bytes);
        altered[at] = byte ^ 1;
        return sealer.open(parts.with(index, altered.toString('base64url')).join('.'), 'grant:1');
      });
    });

    expect(opened.length).toBeGreaterThan(40);
    expect(opened.filter((text) => text !== undefined)).toEqual([]);
  });

  it.each(['', 'v1', 'v1.....', 'v2.a.b.c.d', '{"plain":true}', 'v1.kid.AAAAAAAAAAAAAAAA.AA.AAAA'])(
    'opens nothing that it did not write: %j',
    (text) => {
      expect(sealerOf(NEW).open(text, 'grant:1')).toBeUndefined();
    },
  );

  it('never uses an initialization vector twice in 100,000 seals', () => {
    const sealer = sealerOf(NEW);

    const vectors = new Set(Array.from({ length: 100_000 }, () => sealer.seal('x', 'p').split('.')[2]));

    expect(vectors.size).toBe(100_000);
  });

  it('rotates keys: the newest seals, all open, a removed one opens nothing more', () => {
    const sealed = sealerOf(OLD).seal('text', 'p');

    expect(sealerOf(NEW, OLD).open(sealed, 'p')).toBe('text');
    expect(sealerOf(NEW).open(sealerOf(NEW, OLD).seal('text', 'p'), 'p')).toBe('text');
    expect(sealerOf(NEW).open(sealed, 'p')).toBeUndefined();
  });
});

describe('Keyring', () => {
  it('derives keys that differ by purpose and secret, and are the same in every process', () => {
    const purposes: KeyPurpose[] = ['access-token', 'refresh-token', 'encryption', 'action'];
    const keysOf = (keyring: Keyring) =>
      purposes.map((purpose) => keyring.newest(purpose).key.export().toString('hex'));

    const keys = [...keysOf(keyringOf(NEW)), ...keysOf(keyringOf(OLD))];

    expect(new Set(keys).size).toBe(8);
    expect(keysOf(keyringOf(NEW))).toEqual(keys.slice(0, 4));
  });

  it('finds a key by its id only for its own purpose', () => {
    const keyring = keyringOf(NEW, OLD);
    const { kid, key } = keyringOf(OLD).newest('action');

    expect(keyring.find('action', kid)?.key.equals(key)).toBe(true);
    expect(keyring.find('encryption', kid)).toBeUndefined();
  });
});

describe('sameBytes', () => {
  it('is the one place that compares in constant time, and the one that compares secrets', async () => {
    const files = globSync('src/{modules,shared}/**/*.ts');
    const sources = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
    const secret = /(?:mac|digest|signature|token)\s*[!=]==\s*\w*(?:mac|digest|signature)/i;

    const comparing = sources.filter(([, text]) => text.includes('timingSafeEqual')).map(([file]) => file);
    const unsafe = sources.filter(([, text]) => secret.test(text));

    expect(comparing).toEqual(['src/shared/crypto/keyring.ts']);
    expect(unsafe.map(([file]) => file)).toEqual([]);
  });

  it.each([
    ['equal bytes', 'abc', 'abc', true],
    ['other bytes', 'abc', 'abd', false],
    ['another length', 'abc', 'abcd', false],
    ['nothing at all', '', '', true],
  ])('compares %s', (_case, one, other, same) => {
    expect(sameBytes(Buffer.from(one), Buffer.from(other))).toBe(same);
  });
});

const usersIn = (store: MemoryStateStore, ...secrets: string[]) =>
  new SealedRecords(store, sealerOf(...secrets)).collection<{ name: string }>(
    'user',
    () => 60_000,
    () => ({}),
  );

describe('a sealed record', () => {
  it.each<[string, (users: ReturnType<typeof usersIn>) => Promise<unknown>]>([
    ['read', (users) => users.get('anna')],
    ['looked at for a change that does not come', (users) => users.update('anna', () => undefined)],
    ['changed', (users) => users.update('anna', (user) => user && { ...user })],
  ])('outlives the secret it was sealed with once it was %s', async (_case, use) => {
    const store = new MemoryStateStore();
    await usersIn(store, OLD).set('anna', { name: 'Anna' });

    await use(usersIn(store, NEW, OLD));

    expect(await usersIn(store, NEW).get('anna')).toEqual({ name: 'Anna' });
  });
});

describe('records that rest opened', () => {
  it('are read again when the store returns another text or none, and throw when changed in place', async () => {
    const store = new MemoryStateStore();
    const [here, elsewhere] = [0, 1].map(() =>
      new SealedRecords(store, sealerOf(NEW)).hotCollection<{ state: string }>(
        'session',
        () => 1000,
        () => ({}),
      ),
    );
    await elsewhere?.set('a', { state: 'living' });
    const first = await here?.get('a');

    await elsewhere?.set('a', { state: 'revoked' });
    const second = await here?.get('a');
    await elsewhere?.delete('a');

    expect([first, second, await here?.get('a')]).toEqual([{ state: 'living' }, { state: 'revoked' }, undefined]);
    expect(() => Object.assign(first ?? {}, { state: 'changed' })).toThrow(TypeError);
  });
});
