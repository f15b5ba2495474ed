/** A refused sign-in or sign-up: at which field, in words for the person; 'root' is the form. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly field: 'root' | 'name' | 'email' | 'password',
    message: string,
  ) {
    super(message);
  }
}

interface AuthError {
  status: number;
  code?: string | undefined;
}

const UNREACHABLE = 'We can’t reach Taskward right now. Check your connection and try again.';

const BY_CODE: Record<string, ['root' | 'email' | 'password', string]> = {
  INVALID_EMAIL_OR_PASSWORD: [
    'root',
    'That email address and password don’t match. Check both and try again.',
  ],
  INVALID_EMAIL: [
    'email',
    'That doesn’t look like an email address. Try the form name@example.com.',
  ],
  USER_ALREADY_EXISTS: [
    'email',
    'This address already has an account. Sign in instead, or use another one.',
  ],
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: [
    'email',
    'This address already has an account. Sign in instead, or use another one.',
  ],
  PASSWORD_TOO_SHORT: ['password', 'Use at least 8 characters.'],
  PASSWORD_TOO_LONG: ['password', 'Use 128 characters at most.'],
};

/**
 * Runs one call of the auth client.
 *
 * @throws Refusal for every answer that is no success, and for none at all
 */
export async function refuseOnError(call: Promise<{ error: AuthError | null }>): Promise<void> {
  const { error } = await call.catch((): { error: AuthError } => ({ error: { status: 0 } }));
  if (error) throw toRefusal(error);
}

function toRefusal({ status, code }: AuthError): Refusal {
  const known = code ? BY_CODE[code] : undefined;
  if (known) return new Refusal(...known);
  if (status === 429)
    return new Refusal('root', 'That was a lot of tries. Wait a minute, then try again.');
  if (!status) return new Refusal('root', UNREACHABLE);
  return new Refusal('root', 'Something went wrong on our side. Please try again.');
}
