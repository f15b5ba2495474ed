import { describe, expect, it } from '@jest/globals';
import { ApiProblem, explain } from './api-problem';

const API_WORDS = 'must not hold NUL characters or broken surrogate pairs';

describe('what a person reads of a refusal', () => {
  it.each([
    'validation_failed',
    'body_too_large',
    'limit_reached',
    'precondition_failed',
    'unknown',
  ])('%s is told in words of the page, none of the API', (code) => {
    const errors = [{ pointer: '/title', message: API_WORDS }];
    const words = explain(new ApiProblem(code, 400, 'If-Match does not match.', errors));
    expect(words).not.toMatch(/NUL|If-Match/);
    expect(words).toMatch(/^[A-Z].*\.$/);
  });

  it('says what to do about a title that cannot be kept', () => {
    const problem = new ApiProblem('validation_failed', 400, 'Bad.');
    expect(explain(problem)).toBe('Something in it can’t be kept. Change it and try again.');
  });
});
