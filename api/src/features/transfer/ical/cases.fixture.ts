import { readFileSync } from 'node:fs';
import { bytesEntriesOf, entriesOf } from '../entries-of.fixture.js';
import { of, todos, told } from './calendar.fixture.js';
import { readIcal } from './ical-reader.js';

/** The bytes of a file that another program wrote, or could have written. */
export const caseFile = (name: string): Buffer =>
  readFileSync(new URL(`../cases/${name}`, import.meta.url));

/** What is read of such a file: its tasks, and what is told to be lost. */
export async function readCase(name: string) {
  const entries = await bytesEntriesOf(readIcal, caseFile(name));
  return { tasks: of(entries, 'tasks').map(({ item }) => item), losses: told(entries) };
}

/** The one task of a VTODO with these lines, and what is told of it. */
export async function readTodo(...lines: string[]) {
  const entries = await entriesOf(readIcal, todos(['UID:a', 'SUMMARY:A', ...lines]));
  return { task: of(entries, 'tasks')[0]!.item, losses: told(entries) };
}
