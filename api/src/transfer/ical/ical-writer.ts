import ICAL from 'ical.js';
import { type Due, type Reminder, Temporal } from '@taskward/schedule';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import type { ExportWriter } from '../export-writer.js';
import type { Item, TaskItem } from '../items.js';
import { Names } from '../names.js';
import { isWithinSeries, LIST, PRIORITY_NUMBERS, ruleOf, SERIES } from './ical-words.js';

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
    for (const reminder of task.reminders) todo.addSubcomponent(alarm(reminder, plain(task.title)));
    return (zone ?? '') + lines(todo.toString());
  }

  /** @returns the VTIMEZONE that the due value needs, where it is the first with its zone */
  private addDue(todo: ICAL.Component, due: Due, recurs: boolean): string {
    // A rule counts from DTSTART (RFC 5545 3.6.2), which for a task is when it is due.
    const zone = due.kind === 'zoned' ? due.zone : null;
    const [block = '', parameter = `TZID=${zone}`] = zone ? (timeZoneBlock(zone) as string[]) : [];
    for (const name of recurs ? ['dtstart', 'due'] : ['due']) {
      const property = todo.addPropertyWithValue(name, dueValue(due));
      if (zone) property.setParameter('tzid', parameter.replace('TZID=', ''));
    }
    if (!zone || this.zones.has(zone)) return '';
    this.zones.add(zone);
    return block && lines(block);
  }
}

function dueValue(due: Due): ICAL.Time {
  switch (due.kind) {
    case 'day':
      return ICAL.Time.fromDateString(due.date);
    case 'local':
      return ICAL.Time.fromDateTimeString(due.dateTime);
    case 'zoned': {
      const clock = Temporal.Instant.from(due.at).toZonedDateTimeISO(due.zone).toPlainDateTime();
      return ICAL.Time.fromDateTimeString(clock.toString({ smallestUnit: 'second' }));
    }
  }
}

function alarm(reminder: Reminder, title: string): ICAL.Component {
  const component = new ICAL.Component('valarm');
  component.addPropertyWithValue('action', 'DISPLAY');
  component.addPropertyWithValue('description', title);
  if (reminder.kind === 'absolute') {
    component.addPropertyWithValue('trigger', moment(reminder.at));
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
