/** What becomes of the open tasks below one that is completed. */
export const CHILDREN = ['complete', 'leave'] as const;
export type Children = (typeof CHILDREN)[number];
