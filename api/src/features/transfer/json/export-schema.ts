import {
  MAX_MINUTES_BEFORE,
  MAX_OCCURRENCE,
  MAX_POSITION,
  MAX_REMINDERS,
  MAX_RULE,
  POSITION_PATTERN,
} from '@taskward/schedule';
import { COLOR_PATTERN } from '../../../platform/problems/color.decorators.js';
import { MAX_NAME } from '../../../record/resources/input.decorators.js';
import { MAX_LOCAL_TIME, MAX_ZONE } from '../../tasks/dto/schedule.dto.js';
import { MAX_LABELS_ASKED, MAX_PARAMETER } from '../../tasks/reading/list-tasks.query.js';
import { MAX_DESCRIPTION, MAX_LABELS, MAX_TITLE, PRIORITIES } from '../../tasks/task.js';

/** Grows when a reader of the one before could not read it any more. */
export const EXPORT_VERSION = 1;

const EXAMPLE = {
  task: '019aa000-0000-7000-8000-000000000001',
  list: '019aa000-0000-7000-8000-000000000002',
  label: '019aa000-0000-7000-8000-000000000003',
  time: '2026-11-21T09:30:00.000Z',
};

const ID = {
  type: 'string',
  maxLength: 36,
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
};
const TIME = {
  type: 'string',
  description: 'In UTC, with milliseconds, not before 1900',
  format: 'date-time',
  pattern: '^(19|[2-9][0-9])[0-9]{2}-[0-9-]{5}T[0-9:]{6}[0-5][0-9]\\.[0-9]{3}Z$',
};
const orNull = (schema: { type: string }) => ({ ...schema, type: [schema.type, 'null'] });

/** Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
const text = (maxLength: number) => ({
  type: 'string',
  maxLength,
  pattern: '^[^\\u0000\\p{Cs}]*$',
});
const named = (maxLength: number) => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description: 'Not blank',
  pattern:
    '^[^\\u0000\\p{Cs}]*[^\\p{C}\\p{Z}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800][^\\u0000\\p{Cs}]*$',
});
const POSITION = {
  type: 'string',
  maxLength: MAX_POSITION,
  pattern: POSITION_PATTERN,
  description: 'Base-62 text in the order of its bytes, as the API gives it out',
};
const COLOR = { type: 'string', maxLength: 7, pattern: COLOR_PATTERN };

const object = (properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

const DUE = {
  oneOf: [
    { type: 'null' },
    object({ kind: { const: 'day' }, date: { type: 'string', format: 'date' } }),
    object({ kind: { const: 'local' }, dateTime: { type: 'string', maxLength: MAX_LOCAL_TIME } }),
    object({
      kind: { const: 'zoned' },
      at: { type: 'string', format: 'date-time' },
      zone: { type: 'string', maxLength: MAX_ZONE, description: 'IANA time zone' },
    }),
  ],
};
const RECURRENCE = {
  oneOf: [
    { type: 'null' },
    object({
      rule: { type: 'string', maxLength: MAX_RULE },
      from: { enum: ['due', 'completion'] },
    }),
  ],
};
const REMINDERS = {
  type: 'array',
  maxItems: MAX_REMINDERS,
  items: {
    oneOf: [
      object({ kind: { const: 'absolute' }, at: { type: 'string', format: 'date-time' } }),
      object({
        kind: { const: 'beforeDue' },
        minutes: { type: 'integer', minimum: 0, maximum: MAX_MINUTES_BEFORE },
      }),
    ],
  },
};

const QUERY = {
  type: 'object',
  description: 'Parameters of listTasks, as createFilter takes them',
  maxProperties: 20,
  additionalProperties: {
    type: ['string', 'array'],
    maxLength: MAX_PARAMETER,
    pattern: '^[^\\u0000\\p{Cs}]*$',
    maxItems: MAX_LABELS_ASKED,
    // As they were sent, also in capitals.
    items: { type: 'string', maxLength: ID.maxLength },
  },
};

export const ITEM_SCHEMAS = {
  lists: object({
    id: ID,
    name: named(MAX_NAME),
    color: COLOR,
    position: POSITION,
    archivedAt: orNull(TIME),
    createdAt: TIME,
    updatedAt: TIME,
  }),
  labels: object({ id: ID, name: named(MAX_NAME), color: COLOR, createdAt: TIME, updatedAt: TIME }),
  filters: object({
    id: ID,
    name: named(MAX_NAME),
    query: QUERY,
    createdAt: TIME,
    updatedAt: TIME,
  }),
  tasks: object({
    id: ID,
    title: named(MAX_TITLE),
    description: orNull(text(MAX_DESCRIPTION)),
    priority: { enum: PRIORITIES },
    due: DUE,
    reminders: REMINDERS,
    recurrence: RECURRENCE,
    seriesId: orNull(ID),
    occurrence: { type: 'integer', minimum: 1, maximum: MAX_OCCURRENCE },
    nextTaskId: orNull(ID),
    parentId: { ...orNull(ID), description: 'A task before this one' },
    listId: { ...orNull(ID), description: 'Null for the Inbox' },
    labelIds: { type: 'array', maxItems: MAX_LABELS, uniqueItems: true, items: ID },
    position: POSITION,
    completedAt: orNull(TIME),
    createdAt: TIME,
    updatedAt: TIME,
    deletedAt: { ...orNull(TIME), description: 'When it went to the trash' },
  }),
};

const STAMPS = { createdAt: EXAMPLE.time, updatedAt: EXAMPLE.time };

/** Everything of a person, as `GET /export?format=json` writes it (JSON Schema 2020-12). */
export const EXPORT_SCHEMA = {
  type: 'object',
  title: 'Taskward export, version 1',
  description: 'The members stand in this order; in each list what others name comes first.',
  additionalProperties: false,
  required: ['format', 'version', 'lists', 'labels', 'filters', 'tasks'],
  properties: {
    format: { const: 'taskward', example: 'taskward' },
    version: { const: EXPORT_VERSION, example: EXPORT_VERSION },
    lists: {
      type: 'array',
      items: ITEM_SCHEMAS.lists,
      example: [
        {
          id: EXAMPLE.list,
          name: 'Garden',
          color: 'teal',
          position: 'a0',
          archivedAt: null,
          ...STAMPS,
        },
      ],
    },
    labels: {
      type: 'array',
      items: ITEM_SCHEMAS.labels,
      example: [{ id: EXAMPLE.label, name: 'waiting', color: 'gray', ...STAMPS }],
    },
    filters: {
      type: 'array',
      items: ITEM_SCHEMAS.filters,
      example: [{ id: EXAMPLE.task, name: 'Soon', query: { dueBefore: 'P7D' }, ...STAMPS }],
    },
    tasks: {
      type: 'array',
      items: ITEM_SCHEMAS.tasks,
      example: [
        {
          id: EXAMPLE.task,
          title: 'Water the plants',
          description: null,
          priority: 'none',
          due: { kind: 'day', date: '2026-11-28' },
          reminders: [],
          recurrence: null,
          seriesId: null,
          occurrence: 1,
          nextTaskId: null,
          parentId: null,
          listId: EXAMPLE.list,
          labelIds: [EXAMPLE.label],
          position: 'a0',
          completedAt: null,
          ...STAMPS,
          deletedAt: null,
        },
      ],
    },
  },
};
