import { describe, expect, it, jest } from '@jest/globals';
import { createBrowserApi } from './api';
import { ApiProblem } from './api-problem';
import { SessionEnded } from './auth/token-problems';

const USER = '0197f000-0000-7000-8000-000000000001';

/** A client whose API gives these answers, one a call. */
function setup(...answers: (() => Response)[]) {
  const sent: { token: string | null; body: string }[] = [];
  const getToken = jest.fn((_refused?: string) =>
    Promise.resolve(`token-${getToken.mock.calls.length}`),
  );
  const api = createBrowserApi({
    baseUrl: 'http://api.test',
    tokens: { getToken },
    fetch: async (request) => {
      sent.push({ token: request.headers.get('authorization'), body: await request.text() });
      return answers[sent.length - 1]!();
    },
  });
  const add = () =>
    api.POST('/api/{userId}/tasks', { params: { path: { userId: USER } }, body: { title: 'Tea' } });
  return { add, sent, getToken };
}

const refused = () => Response.json({ code: 'token_expired', detail: 'Expired.' }, { status: 401 });
const created = () => Response.json({ title: 'Tea' }, { status: 201 });

describe('createBrowserApi', () => {
  it('asks for another token once after a 401 and sends the same body again', async () => {
    const { add, sent, getToken } = setup(refused, created);
    await expect(add()).resolves.toMatchObject({ data: { title: 'Tea' } });
    expect(getToken.mock.calls).toEqual([[], ['token-1']]);
    expect(sent).toEqual([
      { token: 'Bearer token-1', body: '{"title":"Tea"}' },
      { token: 'Bearer token-2', body: '{"title":"Tea"}' },
    ]);
  });

  it('gives up after the second 401', async () => {
    const { add, sent, getToken } = setup(refused, refused);
    await expect(add()).rejects.toMatchObject({ code: 'token_expired', status: 401 });
    expect(sent).toHaveLength(2);
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it('sends nothing once the session is over', async () => {
    const { add, sent, getToken } = setup();
    getToken.mockRejectedValue(new SessionEnded('signed out'));
    await expect(add()).rejects.toBeInstanceOf(SessionEnded);
    expect(sent).toEqual([]);
  });

  it('turns a refusal into one problem with its fields', async () => {
    const errors = [{ in: 'body', pointer: '/title', message: 'too long' }];
    const { add } = setup(() =>
      Response.json({ code: 'validation_failed', detail: 'Bad.', errors }, { status: 400 }),
    );
    await expect(add()).rejects.toEqual(
      new ApiProblem('validation_failed', 400, 'Bad.', [errors[0]!]),
    );
  });

  it('tells an API that is not there from one that refuses', async () => {
    const { add } = setup(() => {
      throw new TypeError('fetch failed');
    });
    await expect(add()).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  });
});
