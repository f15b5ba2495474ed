import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { PROBLEMS, type ProblemCode } from '../../api/src/platform/problems/catalogue.js';
import { startApi, type TestApi } from '../setup/api.js';
import {
  type Attempt,
  attemptsOn,
  type Cast,
  foreignRows,
  makeCast,
  nameOf,
  resetBob,
  SECRET,
  send,
  type Whose,
} from '../setup/attempts.js';
import { type Operation, readOperations } from '../setup/operations.js';

/**
 * Headers that differ from one request to the next, whoever asks; a length does with the position,
 * which chance writes, and with the number of one's last change. The text itself is compared.
 */
const VOLATILE = [
  'content-length',
  // It goes with the number of one's own last change.
  'etag',
  'date',
  'x-request-id',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
];

describe('every operation of the OpenAPI document', () => {
  let api: TestApi;
  let cast: Cast;
  let operations: Operation[];
  let untouched: string[];
  let checked = 0;
  beforeAll(async () => {
    api = await startApi();
    cast = await makeCast(api);
    operations = await readOperations(api);
    untouched = await foreignRows(api, cast);
    // For each of two: two tasks of four words each, a list, a filter, a label and where it hangs, and what the
    // log has of them.
    expect(untouched).toHaveLength(52);
  });
  afterAll(async () => {
    await api.close();
    process.stdout.write(
      `isolation: ${allAttempts().length} combinations checked in ${checked} requests\n`,
    );
  });

  const owned = () => operations.filter(({ isPublic }) => !isPublic);
  const allAttempts = () => owned().flatMap(attemptsOn);

  /** Tries each and says which went wrong, and how. */
  async function faults(
    attempts: Attempt[],
    judge: (attempt: Attempt, answer: Response) => string | undefined,
  ): Promise<string[]> {
    expect(attempts.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const attempt of attempts) {
      const answer = await send(api, cast, attempt);
      checked++;
      const fault = answer.text.includes(SECRET) ? 'tells a secret' : judge(attempt, answer);
      if (fault) found.push(`${nameOf(attempt)}: ${fault}`);
    }
    return found;
  }

  const expecting = (code: ProblemCode) => (_: Attempt, answer: Response) => {
    const said = (answer.body as { code?: string }).code;
    const right = said === code && answer.status === PROBLEMS[code].status;
    return right ? undefined : `${answer.status} ${said}, not ${code}`;
  };

  const nothingForeignChanged = async () => expect(await foreignRows(api, cast)).toEqual(untouched);

  it('stands under an owner, or is public and the same for everybody', async () => {
    expect(owned().length).toBeGreaterThan(0);
    for (const operation of operations) {
      const { name, path, isPublic } = operation;
      expect({ name, underOwner: path.startsWith('/api/{userId}') }).toEqual({
        name,
        underOwner: !isPublic,
      });
      if (!isPublic) continue;
      const answers = await Promise.all(
        (['none', 'other', 'own'] as const).map((token) =>
          send(api, cast, { operation, token, owner: 'own', id: 'own' }),
        ),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    }
  });

  it('answers 401 without a token, whatever else is asked', async () => {
    const attempts = allAttempts().filter(({ token }) => token === 'none');
    expect(await faults(attempts, expecting('token_missing'))).toEqual([]);
    await nothingForeignChanged();
  });

  it("answers 403 to another person's token, whatever else is asked", async () => {
    const attempts = allAttempts().filter(({ token }) => token === 'other');
    await resetBob(api, cast, false);
    const bobs = () => api.database.sql('select * from app.task where user_id = $1', [cast.bob.id]);
    const before = await bobs();
    expect(await faults(attempts, expecting('not_owner'))).toEqual([]);
    expect(await bobs()).toEqual(before);
    await nothingForeignChanged();
  });

  it("answers 403 to one's own token at any address but one's own", async () => {
    const attempts = allAttempts().filter(({ token, owner }) => token === 'own' && owner !== 'own');
    expect(await faults(attempts, expecting('not_owner'))).toEqual([]);
    await nothingForeignChanged();
  });

  const atHome = () =>
    allAttempts().filter(({ token, owner }) => token === 'own' && owner === 'own');

  it('refuses an owner in query or body, and an id that is none', async () => {
    const attempts = atHome().filter(({ extra, id }) => extra || id === 'malformed');
    expect(await faults(attempts, expecting('validation_failed'))).toEqual([]);
    await nothingForeignChanged();
  });

  it("tells another person's ids from nobody's in no way", async () => {
    const told: string[] = [];
    const foreign = allAttempts().filter(({ owner, id }) => owner === 'other' || id === 'other');
    const unknown = (whose: Whose) => (whose === 'other' ? 'unknown' : whose);
    let wasLetIn = true;
    for (const theirs of foreign) {
      const nobodys = { ...theirs, owner: unknown(theirs.owner), id: unknown(theirs.id) };
      const answers: string[] = [];
      for (const attempt of [theirs, nobodys]) {
        // Nearly all are turned away at the door, which changes nothing.
        if (wasLetIn) await resetBob(api, cast, false);
        const answer = await send(api, cast, attempt);
        wasLetIn = ![401, 403].includes(answer.status);
        answers.push(alike(answer));
        checked++;
      }
      if (answers[0] !== answers[1]) told.push(nameOf(theirs));
    }
    expect(foreign.length).toBeGreaterThan(0);
    expect(told).toEqual([]);
    await nothingForeignChanged();
  });

  it.each([
    { place: 'tasks', code: 'task_not_found' },
    { place: 'trash', code: 'task_not_found' },
    { place: 'lists', code: 'list_not_found' },
    { place: 'labels', code: 'label_not_found' },
    { place: 'filters', code: 'filter_not_found' },
  ] as const)("finds nothing of another person's in $place by its id", async ({ place, code }) => {
    const attempts = atHome().filter(
      ({ operation, id, extra }) =>
        operation.path.includes(`/${place}/{id}`) && !extra && ['other', 'unknown'].includes(id),
    );
    expect(await faults(attempts, expecting(code))).toEqual([]);
    await nothingForeignChanged();
  });

  it("works for the owner, as documented, and touches nobody else's rows", async () => {
    for (const attempt of atHome().filter(({ id, extra }) => id === 'own' && !extra)) {
      const statuses: number[] = [];
      for (const inTrash of [false, true]) {
        await resetBob(api, cast, inTrash);
        const judge = (_: Attempt, { status }: Response) => {
          statuses.push(status);
          const documented = attempt.operation.statuses.includes(status);
          return documented && status < 500 && ![401, 403].includes(status)
            ? undefined
            : `${status}`;
        };
        expect(await faults([attempt], judge)).toEqual([]);
      }
      // What takes an id of its own choice may find it in use; all else must have worked once.
      const worked = statuses.some((status) => status < 300 || status === 409);
      expect({ name: nameOf(attempt), worked }).toEqual({ name: nameOf(attempt), worked: true });
    }
    await nothingForeignChanged();
  });

  /** An answer without the ids that it repeats, the times that it tells and chance. */
  function alike({ status, text, headers }: Response): string {
    const stable = Object.entries(headers as Record<string, string>).filter(
      ([name]) => !VOLATILE.includes(name),
    );
    return JSON.stringify([status, text, stable])
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
      .replace(/(\\"position\\":\\")\w+/g, '$1')
      .replace(/(\\"(?:version|next)\\":)(?:\d+|\\"[\w-]+\\")/g, '$1<number>');
  }
});
