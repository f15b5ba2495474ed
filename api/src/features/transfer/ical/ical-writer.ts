import ICAL from 'ical.js';
import { type Due, type Reminder, Temporal } from '@taskward/schedule';
import type { ExportWriter } from '../export-writer.js';
import type { Item, TaskItem } from '../items.js';
import { Names } from '../names.js';
import {
  FIXED,
  isWithinSeries,
  LIST,
  PRIORITY_NUMBERS,
  REMINDER,
  ruleOf,
  SERIES,
  ZONE,
} from './ical-words.js';
import { zoneBlock } from './zone-block.js';

// Its continuation lines are one octet longer: the space that they begin with.
ICAL.foldLength = 74;

/** The tasks outside the trash as VTODOs (RFC 5545), each below its RELATED-TO. */
export class IcalWriter implements ExportWriter {
  private readonly names = new Names();
  private readonly zones = new Set<string>();

  begin(): string {
    return lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Taskward//Export 1//EN');
  }

  add(entry: Item): string {
    if (entry.kind !== 'tasks') this.names.add(entry);
    else if (entry.item.deletedAt === null) return this.todo(entry.item);
    return '';
  }

  end(): string {
    return lines('END:VCALENDAR');
  }

  private todo(task: TaskItem): string {
    const todo = new ICAL.Component('vtodo');
    const add = (name: string, value: unknown) => todo.addPropertyWithValue(name, value);
    add('uid', task.id);
    add('dtstamp', moment(task.updatedAt));
    add('created', moment(task.createdAt));
    add('last-modified', moment(task.updatedAt));
    add('summary', plain(task.title));
    if (task.description !== null) add('description', plain(task.description));
    const priority = PRIORITY_NUMBERS[task.priority];
    if (priority > 0) add('priority', priority);
    const rule = ruleOf(task);
    const zone = task.due && this.addDue(todo, task.due, rule !== null);
    if (rule !== null) add('rrule', ICAL.Recur.fromString(rule));
    if (isWithinSeries(task)) add(SERIES, task.seriesId);
    if (task.labelIds.length > 0) {
      todo
        .addPropertyWithValue('categories', '')
        .setValues(task.labelIds.map((id) => plain(this.names.label(id))));
    }
    if (task.parentId !== null) add('related-to', task.parentId);
    add('status', task.completedAt === null ? 'NEEDS-ACTION' : 'COMPLETED');
    if (task.completedAt !== null) add('completed', moment(task.completedAt));
    const list = this.names.list(task.listId);
    if (list !== null) add(LIST, plain(list));
    for (const reminder of task.reminders) {
      if (reminder.kind === 'beforeDue' && !task.due) add(REMINDER, String(reminder.minutes));
      else todo.addSubcomponent(alarm(reminder, plain(task.title), rule !== null));
    }
    return (zone ?? '') + lines(todo.toString());
  }

  /** @returns the VTIMEZONE that the due value needs, where it is the first with its zone */
  private addDue(todo: ICAL.Component, due: Due, recurs: boolean): string {
    const { time, zone, note } = dueValue(due);
    // A rule counts from DTSTART (RFC 5545 3.6.2), which for a task is when it is due.
    for (const name of recurs ? ['dtstart', 'due'] : ['due']) {
      const property = todo.addPropertyWithValue(name, time);
      if (zone) property.setParameter('tzid', zone);
      if (note) property.setParameter(ZONE, note);
    }
    if (!zone || this.zones.has(zone)) return '';
    this.zones.add(zone);
    return lines(zoneBlock(zone));
  }
}

/** A time, the zone whose clock shows it, and the zone that is to be remembered of one in UTC. */
function dueValue(due: Due): { time: ICAL.Time; zone?: string; note?: string } {
  switch (due.kind) {
    case 'day':
      return { time: ICAL.Time.fromDateString(due.date) };
    case 'local':
      return { time: ICAL.Time.fromDateTimeString(due.dateTime) };
    case 'zoned': {
      if (due.zone === 'UTC') return { time: moment(due.at) };
      const clock = Temporal.Instant.from(due.at).toZonedDateTimeISO(due.zone).toPlainDateTime();
      // Of a time that comes twice only the first can be told by the clock (RFC 5545 3.3.5).
      if (!clock.toZonedDateTime(due.zone).toInstant().equals(due.at)) {
        return { time: moment(due.at), note: due.zone };
      }
      const text = clock.toString({ smallestUnit: 'second' });
      return { time: ICAL.Time.fromDateTimeString(text), zone: due.zone };
    }
  }
}

function alarm(reminder: Reminder, title: string, comesBack: boolean): ICAL.Component {
  const component = new ICAL.Component('valarm');
  component.addPropertyWithValue('action', 'DISPLAY');
  component.addPropertyWithValue('description', title);
  if (reminder.kind === 'absolute') {
    const trigger = component.addPropertyWithValue('trigger', moment(reminder.at));
    if (comesBack) trigger.setParameter(FIXED, 'TRUE');
  } else {
    const duration = ICAL.Duration.fromSeconds(-60 * reminder.minutes);
    component.addPropertyWithValue('trigger', duration).setParameter('related', 'END');
  }
  return component;
}

/** Line breaks are one character to iCalendar, and other control characters are none (3.3.11). */
const plain = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these it is
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

/** In UTC, to the second, which is the finest that the format knows. */
const moment = (time: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${time.slice(0, 19)}Z`);

const lines = (...texts: string[]) =>
  texts.map((text) => `${text.replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`).join('');
