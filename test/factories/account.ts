import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../setup/clone-database.js';
import { makePerson, type Person } from './person.js';

/** Lays an account with one session into schema `auth`, as web would, and a token for it. */
export async function makeAccount(database: TestDatabase): Promise<Person> {
  const person = await makePerson();
  await database.sql(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1::uuid, 'Ann', $2, true, now(), now())`,
    [person.id, `${randomUUID()}@example.org`],
  );
  await database.sql(
    `insert into auth.session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
       values ($1::uuid, $2::uuid, $3, now() + interval '1 day', now(), now())`,
    [person.sessionId, person.id, randomUUID()],
  );
  return person;
}
