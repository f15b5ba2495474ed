interface ProblemKind {
  status: number;
  title: string;
  /** What the person who gets it can do; validation_failed says more, from its own faults. */
  detail: string;
}

/** Every code an error can carry, with what is always true of it. Codes never change meaning. */
export const PROBLEMS = {
  malformed_request: {
    status: 400,
    title: 'Not a valid request',
    detail: 'This is not HTTP/1.1 as RFC 9112 has it.',
  },
  malformed_json: {
    status: 400,
    title: 'The body is not valid JSON',
    detail: 'The body must be a JSON object (RFC 8259).',
  },
  validation_failed: {
    status: 400,
    title: 'Some of the input was refused',
    detail: 'title must not be blank',
  },
  token_missing: {
    status: 401,
    title: 'Sign-in needed',
    detail: 'This request needs a bearer token.',
  },
  token_invalid: {
    status: 401,
    title: 'Token not valid',
    detail: 'The bearer token is not valid here.',
  },
  token_expired: {
    status: 401,
    title: 'Token expired',
    detail: 'The bearer token has expired; fetch a new one.',
  },
  token_revoked: {
    status: 401,
    title: 'Signed out',
    detail: 'The session of this bearer token has ended; sign in again.',
  },
  not_owner: {
    status: 403,
    title: 'Not yours',
    detail: 'This address belongs to somebody else, or to nobody.',
  },
  task_not_found: {
    status: 404,
    title: 'No such task',
    detail: 'You have no task with this id.',
  },
  list_not_found: {
    status: 404,
    title: 'No such list',
    detail: 'You have no list with this id.',
  },
  label_not_found: {
    status: 404,
    title: 'No such label',
    detail: 'You have no label with this id.',
  },
  filter_not_found: {
    status: 404,
    title: 'No such filter',
    detail: 'You have no filter with this id.',
  },
  change_not_found: {
    status: 404,
    title: 'No such change',
    detail: 'You have made no change with this id in the last 90 days.',
  },
  route_not_found: {
    status: 404,
    title: 'No such address',
    detail: 'Nothing answers at this address; /api/docs lists what does.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    detail: 'The Allow header names the methods that this address knows.',
  },
  request_timeout: {
    status: 408,
    title: 'Request too slow',
    detail: 'The request did not arrive in time; send it again.',
  },
  task_exists: {
    status: 409,
    title: 'Id in use',
    detail:
      'A task with this id is there already, and is not, or no longer, what you sent; `current` is what it is now. Choose a new UUIDv7 for another task alone.',
  },
  list_exists: {
    status: 409,
    title: 'Id in use',
    detail:
      'A list with this id is there already, and is not, or no longer, what you sent; `current` is what it is now. Choose a new UUIDv7 for another list alone.',
  },
  filter_exists: {
    status: 409,
    title: 'Id in use',
    detail:
      'A filter with this id is there already, and is not, or no longer, what you sent; `current` is what it is now. Choose a new UUIDv7 for another filter alone.',
  },
  label_exists: {
    status: 409,
    title: 'Name or id in use',
    detail:
      'You have another label with this name, whatever the case, or the label with this id differs from what you sent. `current` is that label.',
  },
  limit_reached: {
    status: 409,
    title: 'As many as there can be',
    detail: 'You can have at most 1,000 lists, 1,000 labels and 1,000 filters; delete some first.',
  },
  open_subtasks: {
    status: 409,
    title: 'Open subtasks',
    detail:
      'There are open tasks below this one. Send children=complete to complete them too, which ends the series of those that come back, or children=leave to leave them open.',
  },
  undo_conflict: {
    status: 409,
    title: 'Changed since',
    detail:
      'What this changed has changed again, or is used by now; `conflicts` says what. Undo the later change first, where there is one.',
  },
  batch_failed: {
    status: 409,
    title: 'Nothing was done',
    detail: 'One operation was refused, and so none was done; `failed` says which, and why.',
  },
  sync_token_expired: {
    status: 410,
    title: 'Away for too long',
    detail: 'Changes are kept for 90 days. Drop your copy and start again without `since`.',
  },
  precondition_failed: {
    status: 412,
    title: 'Changed in between',
    detail: 'This is no longer what If-Match names; `current` is what it is now.',
  },
  body_too_large: {
    status: 413,
    title: 'Body too large',
    detail: 'Bodies may be up to 256 kB, imports up to 100 MB.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Media type not supported',
    detail: 'Send application/json in UTF-8; an import may also be text/csv or text/calendar.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Key used before',
    detail: 'This Idempotency-Key was sent with another request; choose a new one.',
  },
  headers_too_large: {
    status: 431,
    title: 'Headers too large',
    detail: 'Address and headers may be up to 16 kB together.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait for as many seconds as Retry-After says, then go on.',
  },
  too_many_streams: {
    status: 429,
    title: 'Too many open streams',
    detail: 'You have 20 streams of events open here, which is the most; close one first.',
  },
  too_many_transfers: {
    status: 429,
    title: 'Too many imports and exports',
    detail: 'You have 3 imports and exports under way here, which is the most; let one end first.',
  },
  internal_error: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'It is our fault, not yours. Name the request id when you report it.',
  },
  revocations_unknown: {
    status: 503,
    title: 'Sign-outs cannot be checked',
    detail: 'It is not known just now which sessions have ended; try again soon.',
  },
  keys_unavailable: {
    status: 503,
    title: 'Tokens cannot be checked',
    detail: 'The keys that tokens are checked with cannot be reached; try again soon.',
  },
  took_too_long: {
    status: 503,
    title: 'Took too long',
    detail:
      'The database did not finish this within 5 seconds and gave it up; nothing was changed. Try again soon, or ask for less at once.',
  },
  storage_full: {
    status: 503,
    title: 'No space left',
    detail:
      'This server has no space left for the file of an import or an export; nothing was changed. Try again later.',
  },
  not_ready: {
    status: 503,
    title: 'Not ready',
    detail: 'The database does not answer, or this instance is about to stop; try again soon.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && Object.hasOwn(PROBLEMS, value);
