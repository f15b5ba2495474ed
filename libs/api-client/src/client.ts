import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.gen.js';

/** Every operation of the API, typed by its OpenAPI document. */
export type ApiClient = Client<paths>;

/**
 * Makes a client of the API. It sends no token by itself: give it one with
 * `client.use({ onRequest })`.
 *
 * @param options `baseUrl` is the API's origin, such as `http://localhost:3001`
 */
export function createApiClient(options: ClientOptions & { baseUrl: string }): ApiClient {
  return createClient<paths>(options);
}
