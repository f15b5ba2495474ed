/** Milliseconds after which an issuer that does not answer counts as down. */
const PATIENCE = 3_000;
/** Far above any key set; a thousand times less than what would hurt. */
const MAX_BYTES = 64 * 1024;

/**
 * Reads a published key set. Redirects are not followed: keys come from the address that was
 * configured, or not at all.
 *
 * @param signal gives up early
 * @returns parsed JSON, not yet judged
 * @throws Error that says in words why there is none
 */
export async function fetchKeySet(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/jwk-set+json, application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new Error(`it answered ${response.status}`);
  }
  return JSON.parse(await readWithin(response.body, MAX_BYTES));
}

async function readWithin(body: ReadableStream<Uint8Array>, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > bytes) throw new Error(`its answer is longer than ${bytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
