import { Temporal } from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { type Content, contentIn, spelled } from './content.js';
import { refusalAt } from './content-lines.js';
import { LIST, REMINDER, SERIES } from './ical-words.js';
import { edgeOf, type TodoBlock, unescaped } from './todo-blocks.js';
import { isYear } from './todo-times.js';
import { relationOf } from './todo-tree.js';

/** A day or a time, and a moment. */
const TIMES = ['DUE', 'DTSTART'];
const MOMENTS = ['COMPLETED', 'CREATED', 'LAST-MODIFIED', 'DTSTAMP'];

/** What is read here, and what says nothing to a person. */
const READ = [
  ...[
    'UID',
    'SUMMARY',
    'DESCRIPTION',
    'PRIORITY',
    'CATEGORIES',
    'RELATED-TO',
    'STATUS',
    'SEQUENCE',
  ],
  ...[
    ...TIMES,
    ...MOMENTS,
    'DURATION',
    'PERCENT-COMPLETE',
    'RRULE',
    LIST.toUpperCase(),
    REMINDER.toUpperCase(),
  ],
];

/** Of these all are read, or it is said elsewhere that they are not. */
const REPEATED = ['CATEGORIES', 'RRULE', REMINDER.toUpperCase()];

/** RFC 5545 3.3.6. */
const DURATION = /^[+-]?P(?:\d+W|(?=\d|T)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

/**
 * The lines of a VTODO that are read here, in the one spelling that ical.js reads without fail: it
 * takes what is no time for another time, or throws when that is first asked for. All else is said
 * to be lost.
 *
 * @throws InvalidInputError where one is no content line
 */
export function* readableLines({ lines, line }: TodoBlock): Generator<Entry, string[]> {
  const pointer = `/lines/${line}`;
  const kept: string[] = [];
  const seen = new Set<string>();
  /** What the alarm that is being read has said. */
  const seenOfAlarm = new Set<string>();
  const open: string[] = [];
  for (const text of lines) {
    const edge = edgeOf(text);
    if (edge?.isBegin) open.push(edge.component);
    const depth = open.length;
    const isOther = depth > 1 && open[1] !== 'VALARM';
    if (edge?.isBegin && depth === 2) {
      seenOfAlarm.clear();
      if (isOther) yield lost(`${pointer}/${edge.component}`, 'is left out');
    }
    if (edge && !edge.isBegin) open.pop();
    if (isOther || depth > 2) continue;
    if (edge) kept.push(`${edge.isBegin ? 'BEGIN' : 'END'}:${edge.component}`);
    else if (depth === 2)
      kept.push(...(yield* ofAlarm(contentOf(text, line), seenOfAlarm, pointer)));
    else kept.push(...(yield* readable(contentOf(text, line), seen, pointer)));
  }
  return kept;
}

/** A property of the VTODO itself: none, where it is lost. */
function* readable(
  content: Content,
  seen: Set<string>,
  pointer: string,
): Generator<Entry, string[]> {
  const { name, value } = content;
  const relation = relationOf(content);
  const told = shown(unescaped(value));
  const sound = inOneSpelling(content);
  const why =
    name === SERIES.toUpperCase()
      ? 'is left out: what came before and after it in its series'
      : !READ.includes(name)
        ? `${told} is left out`
        : name === 'RELATED-TO' && relation !== 'PARENT'
          ? `${relation} is left out: a task can only be below another`
          : seen.has(name) && !REPEATED.includes(name)
            ? `${told} is left out: one is read`
            : sound === null
              ? `${told} is left out: it is no ${kindOf(name)} that can be`
              : null;
  if (why !== null) {
    yield lost(`${pointer}/${name}`, why);
    // Also one that says no moment says that the task is completed.
    const isKept = name === 'COMPLETED' && sound === null && value.trim() !== '';
    return isKept ? [spelled(content, 'TEXT', value)] : [];
  }
  seen.add(name);
  return [sound!];
}

/** Null for a time that is none. By themselves the others are text, whatever they say they are. */
function inOneSpelling(content: Content): string | null {
  const { name, value } = content;
  if (name === 'DURATION') {
    const duration = durationIn(value);
    return duration && spelled(content, 'DURATION', duration);
  }
  if (![...TIMES, ...MOMENTS].includes(name)) return spelled(content, 'TEXT', value);
  // Many leave out VALUE=DATE.
  if (/^\s*\d{8}\s*$/.test(value)) {
    const day = value.trim();
    return exists(day) ? `${name};VALUE=DATE:${day}` : null;
  }
  const time = timeIn(value);
  return time === null ? null : spelled(content, 'DATE-TIME', time);
}

/** What an alarm does, and what else than a time it waits for. */
const OF_ALARM = ['ACTION', 'PROXIMITY', 'X-APPLE-PROXIMITY', 'REPEAT'];

/** Of an alarm TRIGGER is read; it is said elsewhere that there is none. */
function* ofAlarm(
  content: Content,
  seen: Set<string>,
  pointer: string,
): Generator<Entry, string[]> {
  const { name, value } = content;
  if (OF_ALARM.includes(name)) return [spelled(content, 'TEXT', value)];
  if (name !== 'TRIGGER') return [];
  if (seen.has(name)) {
    yield lost(`${pointer}/VALARM/TRIGGER`, `${shown(value)} is left out: an alarm has one`);
    return [];
  }
  seen.add(name);
  const time = timeIn(value);
  if (time !== null) return [spelled(content, 'DATE-TIME', time)];
  const duration = durationIn(value);
  return duration === null ? [] : [spelled(content, 'DURATION', duration)];
}

const kindOf = (name: string) =>
  name === 'DURATION' ? 'duration' : TIMES.includes(name) ? 'time' : 'moment';

function durationIn(value: string): string | null {
  const duration = value.trim().toUpperCase();
  return DURATION.test(duration) ? duration : null;
}

/** A date and time that exists; a leap second is the second before (RFC 5545 3.3.12). */
function timeIn(value: string): string | null {
  const [, day, time, utc] = /^\s*(\d{8})T(\d{6})(Z?)\s*$/i.exec(value) ?? [];
  if (day === undefined || time === undefined || !exists(day, time)) return null;
  return `${day}T${time.replace(/60$/, '59')}${utc!.toUpperCase()}`;
}

function exists(day: string, time = '000000'): boolean {
  try {
    return isYear(Temporal.PlainDateTime.from(`${day}T${time}`).year);
  } catch {
    return false;
  }
}

function contentOf(text: string, line: number): Content {
  const content = contentIn(text);
  if (content) return content;
  throw refusalAt(line, `is no VTODO: ${shown(text)} is no line of one`);
}
