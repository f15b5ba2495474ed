/** Whether a text is scheme, host and port, as a token's issuer and the Origin header are. */
export function isOrigin(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, origin, href } = new URL(value);
  return /^https?:$/.test(protocol) && href === `${origin}/` && !/[?#]/.test(value);
}
