/** A character that shows: no control, space or mark, and none of the letters that look like one. */
export const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u;
