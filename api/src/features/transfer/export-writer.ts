import { CsvWriter } from './csv/csv-writer.js';
import { IcalWriter } from './ical/ical-writer.js';
import type { Item } from './items.js';
import { JsonWriter } from './json/json-writer.js';

/** Writes an account as text, one resource after the other, lists and labels before tasks. */
export interface ExportWriter {
  begin(): string;
  add(item: Item): string;
  end(): string;
}

export const FORMATS = ['json', 'csv', 'ical'] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** What a format is called and how it is written; a new one joins with one line. */
export const WRITERS: Record<
  ExportFormat,
  { mediaType: string; fileName: string; make: () => ExportWriter }
> = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    fileName: 'taskward.json',
    make: () => new JsonWriter(),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    fileName: 'taskward.csv',
    make: () => new CsvWriter(),
  },
  ical: {
    mediaType: 'text/calendar; charset=utf-8; component=VTODO',
    fileName: 'taskward.ics',
    make: () => new IcalWriter(),
  },
};
