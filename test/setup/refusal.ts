import type { RawAnswer } from './raw-http.js';

const CODES = ['token_missing', 'token_invalid', 'token_expired', 'token_revoked'];

/** Words that tell of the inside. */
const INTERNALS =
  /jose|jws|jwk|node_modules|stack|signature|secret|hmac|sha-?256|algorithm|audience|issuer|claim|TypeError|SyntaxError|\.(ts|js)\b|\bat \w+ \(|\/(src|dist|api\/src)\//i;

/** What is wrong with an answer that should be the contract's 401; nothing, if it is. */
export function refusalFaults({ status, headers, text }: RawAnswer): string[] {
  if (status !== 401) return [`answered ${status}: ${text.slice(0, 200)}`];
  const type = headers['content-type'];
  const challenge = headers['www-authenticate'] ?? '';
  return [
    ...(type === 'application/problem+json; charset=utf-8' ? [] : [`is ${String(type)}`]),
    ...(challenge.startsWith('Bearer realm="taskward"') ? [] : [`challenges with ${challenge}`]),
    ...(CODES.includes(codeOf(text)) ? [] : [`has the code ${codeOf(text)}`]),
    ...(INTERNALS.test(`${text} ${JSON.stringify(headers)}`) ? [`tells ${text}`] : []),
  ];
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code);
  } catch {
    return 'none: no JSON';
  }
}
