import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { InvalidInputError } from '../../../platform/problems/invalid-input.error.js';
import { decoded } from '../decoded.js';
import { shown } from '../foreign-file.js';
import type { Spool } from '../spool.js';

/** One row, its cells by the names of their columns, in capitals. */
export interface TodoistRow {
  /** '/lines/7': where it begins. */
  pointer: string;
  cells: Record<string, string>;
  /** What stands in no column. */
  surplus: string[];
}

/** Texts whose blanks stay. */
const AS_IS = ['DESCRIPTION'];

/** Characters of one row. */
const MAX_ROW = 256 * 1024;

/** Reads a CSV with a head (RFC 4180). @throws InvalidInputError with the line that is none */
export async function* todoistRows(file: Spool): AsyncGenerator<TodoistRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // By itself it would take the first line end for that of all: a file can have been put together.
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const source = Readable.from(inRows(decoded(file)));
  source.on('error', (error) => parser.destroy(error));
  let head: string[] | undefined;
  try {
    for await (const each of source.pipe(parser)) {
      const { record, info } = each as { record: string[]; info: { lines: number } };
      const within = record.join('').split('\n').length - 1;
      const pointer = `/lines/${info.lines - within}`;
      if (head) yield { pointer, ...placed(head, record) };
      else head = headOf(record);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its words can repeat a whole cell.
    const why = error.message.slice(0, 200);
    throw refusal(`/lines/${Number(error['lines'] ?? 1)}`, `is no CSV: ${why}`);
  } finally {
    source.destroy();
  }
  if (!head) throw refusal('/lines/1', 'must name the columns of a CSV of Todoist');
}

/** The same text. The parser's own bound counts no commas. @throws InvalidInputError */
async function* inRows(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let isQuoted = false;
  let [length, line] = [0, 1];
  for await (const text of texts) {
    for (const [piece] of text.matchAll(/[\r\n]|"|[^"\r\n]+/g)) {
      length += piece.length;
      if (piece === '"') isQuoted = !isQuoted;
      else if (piece === '\n' || piece === '\r') {
        if (!isQuoted) length = 0;
        if (piece === '\n') line += 1;
      }
      if (length > MAX_ROW) {
        throw refusal(
          `/lines/${line}`,
          `is longer than the ${MAX_ROW / 1024} kB that a row can be`,
        );
      }
    }
    yield text;
  }
}

function headOf(record: string[]): string[] {
  const head = record.map((name) => name.trim().toUpperCase());
  for (const name of ['TYPE', 'CONTENT']) {
    if (head.includes(name)) continue;
    throw refusal('/lines/1', `must name the columns of a CSV of Todoist; there is no ${name}`);
  }
  const twice = head.find((name, index) => name !== '' && head.indexOf(name) < index);
  if (twice !== undefined) throw refusal('/lines/1', `must name ${shown(twice)} once`);
  return head;
}

function placed(head: string[], record: string[]): Pick<TodoistRow, 'cells' | 'surplus'> {
  const cells: Record<string, string> = {};
  const surplus: string[] = [];
  for (const [index, cell] of record.entries()) {
    const text = cell.trim();
    // Blanks mean something in Markdown.
    if (head[index]) cells[head[index]] = AS_IS.includes(head[index]) && text ? cell : text;
    else if (text !== '') surplus.push(text);
  }
  return { cells, surplus };
}

const refusal = (pointer: string, message: string) =>
  new InvalidInputError([{ in: 'body', pointer, message }]);
