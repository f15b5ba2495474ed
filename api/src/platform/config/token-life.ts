/** Seconds after its issue at which a token is refused, whatever it says of its own end. */
export const LONGEST_TOKEN_LIFE = 3600;
