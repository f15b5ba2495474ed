/** Carries the token of the letter that confirms an address, beside the address and its password. */
export const CONFIRMATION_HEADER = 'x-confirmation';
