import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { sharedLimiter, spent } from '../shared-limiter';
import type { Post } from './mailer';

/** Letters that one address gets within an hour, whoever asks for them and from wherever. */
const LETTERS = { keyPrefix: 'letter', points: 10, duration: 3600 };

/**
 * Sends a letter unless its address has had enough: nobody's inbox is flooded by strangers who ask
 * from many addresses of their own. What was asked for is answered alike, sent or not.
 *
 * @param secret makes of an address a key that tells readers of the table nothing
 */
export function limitLetters(post: Post, pool: Pool, secret: string): Post {
  const limiter = sharedLimiter(pool, LETTERS);
  const keyOf = (address: string) =>
    createHmac('sha256', secret).update(`letter:${address.toLowerCase()}`).digest('hex');

  async function sendOrDrop(letter: Parameters<Post>[0]): Promise<void> {
    const { consumedPoints } = await limiter.consume(keyOf(letter.to)).catch(spent);
    if (consumedPoints <= LETTERS.points) return post(letter);
    console.warn(`mail: "${letter.subject}" was not sent: its address has had enough this hour`);
  }

  return (letter) => {
    sendOrDrop(letter).catch((error: Error) => {
      console.error(`mail: "${letter.subject}" was not sent: ${error.message}`);
    });
  };
}
