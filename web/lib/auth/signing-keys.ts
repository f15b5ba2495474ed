import { type Jwk, type JwtOptions } from 'better-auth/plugins';

const HOUR = 3_600_000;

/** Milliseconds for which a key signs before a new one is made. */
const ROTATE_AFTER = 30 * 24 * HOUR;
/** Milliseconds for which a new key is published before it signs: every API has it by then. */
const PUBLISHED_AHEAD = HOUR;
/** Milliseconds for which a key is published after it signed last: no token lives longer. */
const KEPT_AFTER = 2 * HOUR;

/** The keys of `jwks` mode: all are published, one signs. */
export const keyring: NonNullable<JwtOptions['adapter']> = {
  async getJwks(request) {
    const keys = await request.context.adapter.findMany<Jwk>({ model: 'jwks' });
    // Better Auth asks the same question to publish keys and to choose the one to sign with.
    return request.path === '/jwks' ? keys : [signingKey(keys, Date.now())].filter((key) => !!key);
  },
};

/** The newest key that everybody has had time to fetch; the very first key signs at once. */
export function signingKey<Key extends Pick<Jwk, 'createdAt'>>(
  keys: readonly Key[],
  now: number,
): Key | undefined {
  const newestFirst = sorted(keys);
  return newestFirst.find((key) => ageOf(key, now) >= PUBLISHED_AHEAD) ?? newestFirst.at(-1);
}

/** What is to be done with the keys there are. */
export function rotation<Key extends Pick<Jwk, 'createdAt'>>(
  keys: readonly Key[],
  now: number,
): { create: boolean; remove: Key[] } {
  const newestFirst = sorted(keys);
  const [newest] = newestFirst;
  return {
    create: !newest || ageOf(newest, now) >= ROTATE_AFTER,
    remove: newestFirst.filter((_, index) => {
      const successor = newestFirst[index - 1];
      return successor && ageOf(successor, now) >= PUBLISHED_AHEAD + KEPT_AFTER;
    }),
  };
}

const sorted = <Key extends Pick<Jwk, 'createdAt'>>(keys: readonly Key[]) =>
  [...keys].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());

const ageOf = ({ createdAt }: Pick<Jwk, 'createdAt'>, now: number) => now - createdAt.getTime();
