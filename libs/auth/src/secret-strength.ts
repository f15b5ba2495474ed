/** The least entropy source RFC 7518 section 3.2 allows for HS256: 256 bits. */
export const MINIMUM_SECRET_BYTES = 32;

const PLACEHOLDER =
  /change.?me|placeholder|your.?secret|example|insert|replace.?(me|this)|^secret|password|better-auth-secret/i;

/** How to make a value that passes: told wherever one is refused. */
export const SECRET_REMEDY = 'generate one with: openssl rand -base64 48';

/**
 * Says what is wrong with a signing secret, in words for the person who set it.
 *
 * @param name the setting's name, as the person knows it
 * @param value the setting's value; undefined or '' when it is missing
 * @returns one sentence with the remedy, or null when the secret is fit for use
 */
export function secretProblem(name: string, value: string | undefined): string | null {
  if (!value) return `${name} is missing; ${SECRET_REMEDY}`;
  if (Buffer.byteLength(value) < MINIMUM_SECRET_BYTES) {
    return `${name} is shorter than ${MINIMUM_SECRET_BYTES} bytes; ${SECRET_REMEDY}`;
  }
  if (PLACEHOLDER.test(value) || new Set(value).size < 8) {
    return `${name} is a placeholder; ${SECRET_REMEDY}`;
  }
  return null;
}
