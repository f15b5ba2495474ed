/** Who is calling, as a verified token says it (RFC 7519 claims). */
export interface Identity {
  /** `sub`: the person's id, which owns rows. */
  readonly userId: string;
  /** `sid`: the session at the sign-in server that the token stands for. */
  readonly sessionId: string;
  readonly email: string | null;
  /** `scope` (RFC 8693 section 4.2), split at spaces. */
  readonly scopes: readonly string[];
  /** `iat`. */
  readonly issuedAt: Date;
  /** `exp`, or the maximum age after `iat` where that comes first. */
  readonly expiresAt: Date;
}

/** A request of Express or Fastify, as the guard leaves it behind. */
export interface AuthenticatedRequest {
  auth?: Identity;
  params: Record<string, string | string[] | undefined>;
}
