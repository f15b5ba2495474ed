import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import { PROBLEMS, type ProblemCode } from '../../api/src/platform/problems/catalogue.js';

/** Asserts that an answer is the problem with this code, whole and in its media type. */
export function expectProblem(answer: Response, code: ProblemCode): void {
  const body = answer.body as Record<string, unknown>;
  expect({ code: body['code'], status: answer.status }).toEqual({
    code,
    status: PROBLEMS[code].status,
  });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({
    type: `urn:taskward:problem:${code}`,
    title: PROBLEMS[code].title,
    status: PROBLEMS[code].status,
  });
  expect(body['requestId']).toBe(answer.headers['x-request-id']);
  expect(body['detail']).toEqual(expect.stringMatching(/\S/));
  expect(body['instance']).toEqual(expect.stringMatching(/^\//));
}
