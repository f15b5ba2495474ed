/** A refused request of a form: at which field, in words for the person; 'root' is the form. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param offer the way on that helps, where there is one */
  constructor(
    readonly field: string,
    message: string,
    readonly offer?: Offer,
  ) {
    super(message);
  }
}

/** Where a refused person gets further: a page of the door. */
export type Offer = 'sign-in' | 'check-mail';

/** What each code of Better Auth's means at the form that got it: the field, and the words. */
export type Refusals = Record<string, [field: string, message: string, offer?: Offer]>;

interface AuthError {
  status: number;
  message?: string | undefined;
  code?: string | undefined;
}

const UNREACHABLE = 'We can’t reach Taskward right now. Check your connection and try again.';

const EVERYWHERE: Refusals = {
  INVALID_EMAIL: [
    'email',
    'That doesn’t look like an email address. Try the form name@example.com.',
  ],
};

/**
 * Waits for one call of the auth client.
 *
 * @param refusals what the codes mean that this call may get
 * @returns what was answered
 * @throws Refusal for every answer that is no success, and for none at all
 */
export async function refuseOnError<Data>(
  call: Promise<{ data: Data; error: AuthError | null }>,
  refusals: Refusals = {},
): Promise<Data> {
  const answer = await call.catch((): { error: AuthError } => ({ error: { status: 0 } }));
  if (answer.error) throw toRefusal(answer.error, { ...EVERYWHERE, ...refusals });
  return (answer as { data: Data }).data;
}

function toRefusal({ status, code, message }: AuthError, refusals: Refusals): Refusal {
  const known = code ? refusals[code] : undefined;
  if (known) return new Refusal(...known);
  // Web says itself how long to wait.
  if (status === 429 && message) return new Refusal('root', message);
  if (!status) return new Refusal('root', UNREACHABLE);
  return new Refusal('root', 'Something went wrong on our side. Please try again.');
}
