/** The look of a link among words. A finger gets 44 px of it. */
export const linkStyle =
  'inline-flex items-center font-medium text-accent underline underline-offset-4 hover:text-accent-strong pointer-coarse:min-h-11';
