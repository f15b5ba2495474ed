import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import type { Spool } from '../spool.js';
import { contentIn } from './content.js';
import type { ZoneBlock } from './file-zones.js';
import { contentLines, MAX_COMPONENT, refusalAt, tooLong } from './content-lines.js';

/** One VTODO as it stands in the file. */
export interface TodoBlock {
  kind: 'todo';
  /** Where it begins. */
  line: number;
  /** Its content lines, from BEGIN to END, unfolded. */
  lines: string[];
  /** What the calendar around it is called, where that comes before. */
  calendar: string;
  /** Which calendar of the file that is. */
  calendarNumber: number;
}

/** What a calendar is called (RFC 7986 5.1), and what many write in its place. */
const NAMES = ['NAME', 'X-WR-CALNAME'];

/** What says nothing to a person. */
const MUTE = ['VERSION', 'PRODID', 'CALSCALE', 'METHOD'];

/** A component that is being read. */
interface Open {
  name: string;
  line: number;
}

/**
 * The VTODOs and VTIMEZONEs of a file of calendars, one after the other; what else there is gets
 * lost.
 *
 * @throws InvalidInputError with the line at which it is no iCalendar (RFC 5545)
 */
export async function* todoBlocks(
  file: Spool,
): AsyncGenerator<TodoBlock | ZoneBlock | Extract<Entry, { kind: 'loss' }>> {
  const open: Open[] = [];
  let block: TodoBlock | ZoneBlock | undefined;
  let calendar = '';
  let calendarNumber = 0;
  let hasTodos = false;
  let size = 0;
  let isEmpty = true;
  for await (const { line, text } of contentLines(file)) {
    isEmpty = false;
    const edge = edgeOf(text);
    const { isBegin = false, component = '' } = edge ?? {};
    if (open.length === 0) {
      if (!isBegin || component !== 'VCALENDAR') throw refusalAt(line, 'must be BEGIN:VCALENDAR');
      calendar = '';
      calendarNumber += 1;
      hasTodos = false;
    }
    if (isBegin) {
      open.push({ name: component, line });
      if (open.length === 2 && component === 'VTODO') {
        block = { kind: 'todo', line, lines: [], calendar, calendarNumber };
        hasTodos = true;
        size = 0;
      } else if (open.length === 2 && component === 'VTIMEZONE') {
        block = { kind: 'zone', line, lines: [], calendarNumber };
        size = 0;
      } else if (open.length === 2) {
        yield lost(`/lines/${line}`, `${component} is left out: it is no VTODO`);
      }
    } else if (!edge && open.length === 1) {
      const { name, value } = contentIn(text) ?? { name: '', value: text };
      const said = unescaped(value).trim();
      const isName = NAMES.includes(name);
      if (name === 'METHOD' && !['PUBLISH', 'REQUEST', ''].includes(said.toUpperCase())) {
        const what = 'is left out: the tasks come in as they stand';
        yield lost(`/lines/${line}/METHOD`, `${shown(said)} ${what}`);
      }
      if (isName && calendar === '' && !hasTodos) calendar = said;
      else if (said !== '' && !MUTE.includes(name) && !(isName && said === calendar)) {
        const why = !isName ? '' : hasTodos ? ': it comes after tasks' : ': one is read';
        yield lost(`/lines/${line}${name && `/${name}`}`, `${shown(said)} is left out${why}`);
      }
    }
    block?.lines.push(text);
    size += text.length;
    if (block && size > MAX_COMPONENT) throw tooLong(block.line);
    if (!edge || isBegin) continue;
    if (open.pop()?.name !== component)
      throw refusalAt(line, `ends ${component}, which is not open`);
    if (block && open.length === 1) {
      yield block;
      block = undefined;
    }
  }
  if (isEmpty) throw refusalAt(1, 'must be BEGIN:VCALENDAR');
  const last = open.at(-1);
  if (last) throw refusalAt(last.line, `begins ${last.name}, which never ends`);
}

/** The begin or end of a component, whose name is given in capitals. */
export function edgeOf(text: string): { isBegin: boolean; component: string } | null {
  const [, edge, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text) ?? [];
  return edge ? { isBegin: edge.toUpperCase() === 'BEGIN', component: name.toUpperCase() } : null;
}

/** What a text says (RFC 5545 3.3.11). */
export const unescaped = (text: string) =>
  text.replace(/\\([\\,;n])/gi, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
