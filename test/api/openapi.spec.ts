import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PROBLEMS } from '../../api/src/platform/problems/catalogue.js';
import { startApi, type TestApi } from '../setup/api.js';

interface Operation {
  operationId: string;
  summary: string;
  security?: object[];
  parameters?: { name: string; schema: { pattern?: string } }[];
  responses: Record<
    string,
    { description: string; content?: Record<string, { examples?: object; schema?: object }> }
  >;
}

describe('GET /api/openapi.json', () => {
  let api: TestApi;
  let document: {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { securitySchemes: object };
  };
  beforeAll(async () => {
    api = await startApi();
    document = (await api.http.get('/api/openapi.json').expect(200)).body as typeof document;
  });
  afterAll(() => api.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );

  const dayPattern = () => {
    const { parameters } = document.paths['/api/{userId}/tasks']!['get']!;
    return new RegExp(parameters!.find(({ name }) => name === 'dueBefore')!.schema.pattern!, 'u');
  };

  it('is the document that is committed beside the client', () => {
    const committed = readFileSync('libs/api-client/openapi.json', 'utf8');
    expect(document).toEqual(JSON.parse(committed));
  });

  it('is OpenAPI 3.1 with the bearer scheme', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.components.securitySchemes).toMatchObject({
      bearer: { type: 'http', scheme: 'bearer' },
    });
  });

  it('names every operation, once', () => {
    const names = operations().map(({ operationId }) => operationId);
    expect(names.sort()).toEqual([
      'changeFilter',
      'changeLabel',
      'changeList',
      'changeTask',
      'completeTask',
      'countTasks',
      'createFilter',
      'createLabel',
      'createList',
      'createTask',
      'deleteFilter',
      'deleteLabel',
      'deleteList',
      'deleteTask',
      'emptyTrash',
      'exportAccount',
      'getFilter',
      'getLabel',
      'getList',
      'getTask',
      'getTrashedTask',
      'importAccount',
      'isLive',
      'isReady',
      'listActivity',
      'listChanges',
      'listFilters',
      'listLabels',
      'listLists',
      'listTaskHistory',
      'listTasks',
      'listTrash',
      'moveList',
      'moveTask',
      'purgeTask',
      'replaceTask',
      'restoreTask',
      'runBatch',
      'streamEvents',
      'undoChange',
    ]);
    for (const { summary } of operations()) expect(summary).toMatch(/\S/);
  });

  it('says of every operation under an owner that it needs a token and how it refuses', () => {
    const owned = operations().filter(({ path }) => path.includes('{userId}'));
    expect(owned.length).toBeGreaterThan(0);
    for (const { security, responses } of owned) {
      expect(security).toEqual([{ bearer: [] }]);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '500']));
    }
  });

  it('gives an example of every error in the media type of errors', () => {
    const errors = operations().flatMap(({ responses }) =>
      Object.entries(responses).filter(([status]) => Number(status) >= 400),
    );
    expect(errors.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (const [, { content }] of errors) {
      const examples = content?.['application/problem+json']?.examples ?? {};
      expect(Object.keys(examples).length).toBeGreaterThan(0);
      for (const code of Object.keys(examples)) seen.add(code);
    }
    // What is no operation of the document has no place in it.
    const outside = ['route_not_found', 'method_not_allowed'];
    const noRequest = ['request_timeout', 'headers_too_large'];
    expect([...seen, ...outside, ...noRequest].sort()).toEqual(Object.keys(PROBLEMS).sort());
  });

  it.each(['PY4', 'P', '-P', 'P4', 'P1D1Y', 'P100Y', '2026-13-01', '2026-11-32', '1899-12-31'])(
    'refuses %s as a day of dueBefore, as the server does',
    (day) => {
      expect(day).not.toMatch(dayPattern());
    },
  );

  it.each(['today', 'P7D', '-P1M', 'P1Y2M3W4D', '2026-11-28', '1900-01-01', '9999-12-31'])(
    'accepts %s as a day of dueBefore, as the server does',
    (day) => {
      expect(day).toMatch(dayPattern());
    },
  );

  it('is shown to people at /api/docs', async () => {
    const page = await api.http.get('/api/docs').redirects(1).expect(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('Taskward API');
  });
});
