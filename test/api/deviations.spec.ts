import { describe, expect, it } from '@jest/globals';
import committed from '../../libs/api-client/openapi.json' with { type: 'json' };
import type { Exchange } from '../setup/validating-proxy.js';
import { deviationsOf } from '../setup/watched-answers.js';

const OWNER = '019a9f00-0000-7000-8000-00000000000a';
const ID = '019aa000-0000-7000-8000-000000000001';

const LIST = {
  id: ID,
  version: 1,
  name: 'Garden',
  color: 'green',
  position: 'a0',
  archivedAt: null,
  createdAt: '2026-11-21T09:30:00.000Z',
  updatedAt: '2026-11-21T09:30:00.000Z',
};

interface Answers {
  responses: Record<string, { content?: Record<string, { example: object }> }>;
}

const paths = committed.paths as unknown as Record<string, Record<string, Answers>>;
const task =
  paths['/api/{userId}/tasks/{id}']!['get']!.responses['200']!.content!['application/json']!
    .example;

/** An exchange as the document has it: reading a task. */
const read: Exchange = {
  method: 'GET',
  url: `/api/${OWNER}/tasks/${ID}`,
  requestHeaders: { authorization: 'Bearer token' },
  requestBody: undefined,
  isBodyKept: true,
  status: 200,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': ID,
    'access-control-allow-origin': 'http://localhost:3000',
    ratelimit: '"person";r=2999;t=60',
    'ratelimit-policy': '"person";q=3000;w=60',
  },
  body: task,
};
const withBody = (change: object) => ({ body: { ...task, ...change } });
const list = { url: `/api/${OWNER}/tasks`, body: { items: [], nextCursor: null } };

/** A page of changes with one list in it, under some name. */
const changed = (resource: string) => ({
  url: `/api/${OWNER}/changes`,
  body: {
    items: [{ resource, id: ID, deleted: false, version: 1, state: LIST }],
    hasMore: false,
    next: 'x',
  },
});

describe('the validating proxy behind the API suites', () => {
  it.each<{ what: string; change: Partial<Exchange> }>([
    { what: 'what the document has', change: {} },
    { what: 'a list that is filtered', change: { ...list, url: `${list.url}?limit=200` } },
    { what: 'a change of a list', change: changed('list') },
    { what: 'a bad request that is refused', change: refusal(400, '?limit=x') },
    { what: 'an address that nobody knows', change: refusal(404, '/nothing/here') },
  ])('lets $what pass', async ({ change }) => {
    expect(await deviationsOf([{ ...read, ...change }])).toEqual([]);
  });

  it.each<{ what: string; change: Partial<Exchange>; words: string }>([
    { what: 'a wrong type', change: withBody({ title: 7 }), words: 'must be string' },
    { what: 'a missing field', change: withBody({ title: undefined }), words: "'title'" },
    { what: 'a field too many', change: withBody({ secret: 1 }), words: "found 'secret'" },
    { what: 'a list told as a task', change: changed('task'), words: 'items' },
    {
      what: 'a header that is missing',
      change: { headers: { ...read.headers, ratelimit: undefined! } },
      words: 'ratelimit',
    },
    { what: 'another status', change: { status: 206 }, words: 'Unable to match' },
    { what: 'an error that is not told of', change: { status: 418 }, words: 'Unable to match' },
    {
      what: 'another media type',
      change: { headers: { ...read.headers, 'content-type': 'text/html' } },
      words: 'media type',
    },
    { what: 'a request done without a token', change: { requestHeaders: {} }, words: 'security' },
    {
      what: 'a query done that is forbidden',
      change: { ...list, url: `${list.url}?limit=999` },
      words: '<= 200',
    },
    {
      what: 'a route that is not told of',
      change: { url: `/api/${OWNER}/secrets` },
      words: 'Route',
    },
  ])('finds $what', async ({ change, words }) => {
    const found = await deviationsOf([{ ...read, ...change }]);
    expect(found.join('\n').toLowerCase()).toContain(words.toLowerCase());
  });

  it('knows every answer of every operation', async () => {
    const wrong = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.entries(responses).flatMap(([status, { content = {} }]) =>
          Object.keys(content).map((mediaType) => ({
            ...read,
            method: method.toUpperCase(),
            url: path.replace('{userId}', OWNER).replaceAll(/\{\w+\}/g, ID),
            status: Number(status),
            headers: { ...read.headers, 'content-type': mediaType },
            body: 7,
          })),
        ),
      ),
    );
    expect(wrong.length).toBeGreaterThan(200);
    for (const exchange of wrong) {
      const found = await deviationsOf([exchange]);
      expect(found.join('\n')).toMatch(/Response body must be (object|string)/);
    }
  });
});

/** A refusal, in the words of its catalogue. */
function refusal(status: 400 | 404, suffix: string): Partial<Exchange> {
  const code = status === 400 ? 'validation_failed' : 'route_not_found';
  return {
    url: `/api/${OWNER}/tasks${suffix}`,
    status,
    headers: { ...read.headers, 'content-type': 'application/problem+json; charset=utf-8' },
    body: {
      type: `urn:taskward:problem:${code}`,
      title: 'Refused',
      status,
      detail: 'No.',
      code,
      instance: '/',
      requestId: ID,
    },
  };
}
