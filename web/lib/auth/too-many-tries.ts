/** The body of a 429: a code for programs, and words for the person who waits. */
export function tooManyTries(seconds: number): { code: string; message: string } {
  const wait = seconds <= 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`;
  return {
    code: 'TOO_MANY_TRIES',
    message: `That was a lot of tries. Wait ${wait}, then try again.`,
  };
}
