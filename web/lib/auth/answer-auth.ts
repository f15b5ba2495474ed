import { getIP } from 'better-auth/api';
import type { AddressLimits } from './address-limits';
import type { Auth } from './create-auth';
import { budgetOf } from './routes';
import { tooManyTries } from './too-many-tries';

/**
 * Better Auth's door: the routes that are meant to be reached, each address within its budget.
 *
 * @returns Better Auth's answer with RateLimit headers; 404, 403, or 429 with Retry-After
 */
export async function answerAuth(
  request: Request,
  auth: Auth,
  limits: AddressLimits,
): Promise<Response> {
  const budget = budgetOf(request.url);
  if (!budget) return new Response(null, { status: 404 });
  if (isForeign(request)) return new Response(null, { status: 403 });
  // The server in front of Next says who it is; without it, everybody shares one budget.
  const address = getIP(request, auth.options) ?? 'unknown';
  const { allowed, seconds, headers } = await limits(budget, address);
  const answer = allowed
    ? await auth.handler(request)
    : Response.json(tooManyTries(seconds), { status: 429 });
  const merged = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) {
    // A pause for an account outlasts what this address may do.
    if (name !== 'Retry-After' || !merged.has(name)) merged.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: merged });
}

/**
 * Whether another site has a visitor's browser ask (Fetch Metadata, W3C): it may lead people here by
 * a link, and nothing else, or a page full of pictures would use up their address's budget.
 */
function isForeign({ method, headers }: Request): boolean {
  if (headers.get('sec-fetch-site') !== 'cross-site') return false;
  return method !== 'GET' || headers.get('sec-fetch-dest') !== 'document';
}
