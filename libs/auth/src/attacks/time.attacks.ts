/** What a forgery changes in good claims. */
export interface Changed {
  family: string;
  changes: Record<string, unknown>;
}

const now = () => Math.floor(Date.now() / 1000);

/** Ended, not begun, too old, or no time at all. */
export const untimely = (): Changed[] =>
  [
    ...[6, 10, 60, 3600, 86_400, 31e6, 1e9].map((ago) => ({
      iat: now() - ago - 300,
      exp: now() - ago,
    })),
    ...[3606, 7200, 86_400, 31e6].map((ago) => ({ iat: now() - ago, exp: now() + 300 })),
    ...[3606, 86_400].map((ago) => ({ iat: now() - ago, exp: 253_402_300_799 })),
    ...[120, 600, 3600, 86_400, 31e6, 1e9].map((ahead) => ({
      iat: now() + ahead,
      exp: now() + ahead + 300,
    })),
    ...[120, 600, 3600, 86_400].map((ahead) => ({ nbf: now() + ahead })),
    ...[0, 1, -1, -1e9, 1.5, 1e15, 1e21, 253_402_300_800, Number.MAX_SAFE_INTEGER, 2 ** 53].map(
      (exp) => ({ exp }),
    ),
    ...[1e15, 1e21, -1e9, 1.5].map((iat) => ({ iat })),
    { exp: now() + 300.5 },
    { iat: now() - 0.5 },
    { iat: now() * 1000, exp: now() * 1000 + 300_000 },
    { exp: now() * 1000 },
    { exp: String(now() + 300) },
    { iat: String(now()) },
    { exp: `${now() + 300}.0` },
    { exp: new Date(Date.now() + 3e5).toISOString() },
    { exp: 'never' },
    { exp: 'Infinity' },
    { exp: '9e99' },
    { exp: '0x7fffffff' },
    { exp: [now() + 300] },
    { exp: { valueOf: now() + 300 } },
    { iat: now(), exp: now() },
    { iat: now() + 3, exp: now() + 2 },
    { iat: 0 },
    { nbf: String(now()) },
    { nbf: [now()] },
  ].map((changes) => ({ family: 'time', changes }));
