import { compactVerify, type CryptoKey, errors } from 'jose';
import { TokenError } from './token.error.js';

/**
 * Checks the signature of a compact JWS with one key and one algorithm, whatever its header asks.
 *
 * @throws TokenError unless it is good
 */
export async function assertSigned(
  token: string,
  key: CryptoKey | Uint8Array,
  algorithm: string,
): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: [algorithm] });
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new TokenError('token_invalid');
    throw error;
  }
}
