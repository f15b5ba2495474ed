import { readIcal } from './ical/ical-reader.js';
import type { Entry } from './items.js';
import { readJson } from './json/json-reader.js';
import type { Spool } from './spool.js';
import { readTodoist } from './todoist/todoist-reader.js';

/** What a file is, by its media type; a new format joins with one line. */
export const READERS = {
  'application/json': readJson,
  'text/csv': readTodoist,
  'text/calendar': readIcal,
} satisfies Record<string, (file: Spool) => AsyncGenerator<Entry>>;

export type ImportType = keyof typeof READERS;
export const IMPORT_TYPES = Object.keys(READERS) as ImportType[];
