import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { createServer } from 'node:http';
import request from 'supertest';
import { RequestLog } from '../../api/src/platform/http/request-log.js';
import { HealthRepository } from '../../api/src/platform/health/health.repository.js';
import { TaskViewsRepository } from '../../api/src/features/tasks/reading/task-views.repository.js';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { until } from '../setup/until.js';

describe('every answer', () => {
  let api: TestApi;
  let ann: Person;
  beforeAll(async () => {
    api = await startApi();
    ann = await makePerson();
  });
  afterAll(() => api.close());

  it('carries an id of its own and is for no cache', async () => {
    const [one, two] = [
      await api.http.get(ann.tasks).set(ann.bearer),
      await api.http.get('/health/live'),
    ];
    expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.headers['x-request-id']).not.toBe(two.headers['x-request-id']);
    expect(one.headers['cache-control']).toBe('no-store');
    expect(one.headers['x-content-type-options']).toBe('nosniff');
    expect(one.headers).not.toHaveProperty('x-powered-by');
  });

  it('is asked for and given in objects whose prototype never changes', async () => {
    const { request, response } = api.app.getHttpAdapter().getInstance();
    const seen: unknown[] = [];
    const server = api.app.getHttpServer();
    // Ahead of Express, which comes second.
    server.prependOnceListener('request', (asked: object, given: object) => {
      seen.push(Object.getPrototypeOf(asked), Object.getPrototypeOf(given));
    });
    await api.http.get(ann.tasks).set(ann.bearer).expect(200);
    expect(seen[0]).toBe(request);
    expect(seen[1]).toBe(response);
  });

  it.each([
    '/',
    '/api',
    '/api/x',
    '/API/docs/x',
    '/health',
    '/tasks',
    '/api/%E0%A4%A/tasks',
    '//api',
  ])('is route_not_found at %s', async (path) => {
    expectProblem(await api.http.get(path), 'route_not_found');
  });
});

describe('GET /health', () => {
  it('is live and ready without a token', async () => {
    const api = await startApi();
    await api.http.get('/health/live').expect(200, { status: 'ok' });
    const ready = await api.http.get('/health/ready').expect(200);
    expect(ready.body).toEqual({
      status: 'ok',
      checks: ['database', 'revocations', 'clock'].map((name) => ({ name, status: 'ok' })),
    });
    await api.close();
  });

  it('refuses a query that it does not know', async () => {
    const api = await startApi();
    for (const path of ['live?x=1', 'live?q=%ff', 'ready?verbose', 'ready?q=%ff'])
      expectProblem(await api.http.get(`/health/${path}`), 'validation_failed');
    await api.close();
  });

  it('is live but not ready while the database does not answer', async () => {
    const broken = { ping: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')) };
    const api = await startApi({}, (builder) =>
      builder.overrideProvider(HealthRepository).useValue(broken),
    );
    await api.http.get('/health/live').expect(200);
    const answer = await api.http.get('/health/ready');
    expectProblem(answer, 'not_ready');
    expect(answer.text).not.toContain('10.0.0.7');
    await api.close();
  });
});

describe('the log', () => {
  const lines: string[] = [];
  const log = new RequestLog('info', { write: (line: string) => lines.push(line) });
  afterEach(() => void lines.splice(0));

  /** A server that does this with each request. */
  const serving = (answer: (response: Response) => void) =>
    request(
      createServer((incoming, outgoing) => {
        const asExpress = Object.assign(incoming, { originalUrl: incoming.url }) as Request;
        log.watch(asExpress, outgoing as Response, () => answer(outgoing as Response));
      }),
    );

  it('has one line for an answer, with the id that its caller was told', async () => {
    const { headers } = await serving((response) => response.writeHead(418).end())
      .get('/api/tasks?q=divorce')
      .auth('t0ken', { type: 'bearer' });
    const ended = { id: headers['x-request-id'], method: 'GET', url: '/api/tasks' };
    await until(() => lines.length > 0, 'a line is written');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      req: ended,
      res: { statusCode: 418 },
      responseTime: expect.any(Number),
      msg: 'request answered',
    });
  });

  it('tells what was cut off', async () => {
    await expect(serving((response) => response.destroy()).get('/api/tasks')).rejects.toThrow();
    await until(() => lines.length > 0, 'a line is written');
    expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'request cut off' });
  });

  it('never holds what a person wrote, not even when the database refuses it', () => {
    const error = Object.assign(new Error('violates check constraint'), {
      code: '23514',
      query: 'insert into app.task (title) values ($1)',
      parameters: ['Divorce papers'],
      driverError: { detail: 'Failing row contains (Divorce papers).' },
    });
    const failed = { id: 'r', method: 'GET', originalUrl: '/api/tasks?q=divorce' };
    log.failed(failed as Request, error, 'internal_error');
    expect(lines.join()).toContain('/api/tasks');
    expect(lines.join()).toContain('violates check constraint');
    expect(lines.join()).toContain('23514');
    expect(lines.join()).not.toMatch(/divorce/i);
  });
});

describe('what nobody foresaw', () => {
  it('is internal_error, with a request id and none of the inside', async () => {
    const broken = { list: () => Promise.reject(new Error('relation "app.task" is on fire')) };
    const api = await startApi({}, (builder) =>
      builder.overrideProvider(TaskViewsRepository).useValue(broken),
    );
    const ann = await makePerson();
    const answer = await api.http.get(ann.tasks).set(ann.bearer);
    expectProblem(answer, 'internal_error');
    expect(answer.text).not.toMatch(/fire|relation|stack|\.ts|\.js/);
    await api.close();
  });
});
