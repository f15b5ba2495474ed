/** Seconds that a link in a letter works. */
export const LINK_LIFE = 3600;
