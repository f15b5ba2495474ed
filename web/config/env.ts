import { z } from 'zod';
import { isOrigin } from '@taskward/auth/origin';
import { readSecretFiles } from '@taskward/auth/secret-files';
import { secretProblem } from '@taskward/auth/secret-strength';
import { trustedProxies } from './front-door.mjs';

/** Scheme, host and port: what a token names as its issuer, and what CORS compares. */
const origin = z
  .string({ error: 'is not set' })
  .refine(isOrigin, 'must be an origin such as https://tasks.example.org, without a path')
  .transform((value) => new URL(value).origin);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
      `must be a whole number from ${least} to ${most}`,
    )
    .transform(Number);

const secret = (name: string) =>
  z
    .string()
    .optional()
    .superRefine((value, context) => {
      const problem = secretProblem(name, value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    })
    .transform((value) => value ?? '');

/** Checked here, and read by the server in front of Next. */
const proxies = z.string().superRefine((value, context) => {
  try {
    trustedProxies(value);
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `${(error as Error).message}; give addresses, CIDR blocks, or loopback, linklocal, uniquelocal, with commas between them`,
    });
  }
});

const schema = z
  .object({
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must be postgres://user:password@host:port/database',
    }),
    BETTER_AUTH_URL: origin,
    BETTER_AUTH_SECRET: secret('BETTER_AUTH_SECRET'),
    API_URL: origin,
    /** Where this server reaches the API, when that is not where the browser does. */
    API_INTERNAL_URL: origin.optional(),
    TRUSTED_PROXIES: proxies.optional(),
    /** Passwords that one address may try in a minute, and mails it may cause in ten. */
    SIGN_IN_LIMIT: wholeNumber(1, 10_000).default(30),
    JWT_MODE: z.enum(['shared-secret', 'jwks']).default('shared-secret'),
    FRONTEND_JWT_SECRET: z.string().optional(),
    JWT_AUDIENCE: z.string().min(1).default('taskward-api'),
    JWT_TTL_SECONDS: wholeNumber(10, 3600).default(300),
    /** The mail server; unset: no mail. */
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be smtp://user:password@host:port, or smtps://' })
      .optional(),
    /** Who the letters are from. */
    MAIL_FROM: z
      .string()
      .regex(/^([^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
        error: 'must be an address, as in: Taskward <no-reply@example.org>',
      })
      .optional(),
  })
  .superRefine((env, context) => {
    if (!env.SMTP_URL === !env.MAIL_FROM) return;
    const missing = env.SMTP_URL ? 'MAIL_FROM' : 'SMTP_URL';
    context.addIssue({
      code: 'custom',
      path: [missing],
      message: `${missing} is not set: mail needs both SMTP_URL and MAIL_FROM; unset both for none`,
    });
  })
  .superRefine((env, context) => {
    if (env.JWT_MODE !== 'shared-secret') return;
    const problem =
      secretProblem('FRONTEND_JWT_SECRET', env.FRONTEND_JWT_SECRET) ??
      (env.FRONTEND_JWT_SECRET === env.BETTER_AUTH_SECRET
        ? 'FRONTEND_JWT_SECRET equals BETTER_AUTH_SECRET: whoever verifies tokens could then take over accounts; generate a second one'
        : null);
    if (problem)
      context.addIssue({ code: 'custom', path: ['FRONTEND_JWT_SECRET'], message: problem });
  });

export type Env = z.output<typeof schema>;

/** Those of this process, whose files are read once. */
let own: Env | undefined;

/**
 * Validates web's settings. The only reader of process.env in web.
 *
 * @throws Error with one line a setting: its name and the remedy
 */
export function readEnv(source?: NodeJS.ProcessEnv): Env {
  return source ? validated(source) : (own ??= validated(process.env));
}

function validated(source: NodeJS.ProcessEnv): Env {
  const settings = Object.entries(readSecretFiles(source));
  const present = Object.fromEntries(settings.filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return issue.message.startsWith(name) ? issue.message : `${name}: ${issue.message}`;
  });
  throw new Error(lines.join('\n'));
}
