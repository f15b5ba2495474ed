import {
  assertRecurrenceFits,
  InvalidScheduleError,
  isPosition,
  parseDue,
  parseRecurrence,
  parseReminders,
} from '@taskward/schedule';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { NIL } from 'uuid';
import { FilterQueryDto } from '../../filters/dto/filter.dto.js';
import {
  type InputFault,
  InvalidInputError,
} from '../../../platform/problems/invalid-input.error.js';
import { plainObjectFault } from '../../../platform/problems/plain-object.js';
import { decoded } from '../decoded.js';
import { oneLine } from '../foreign-file.js';
import { storableId } from '../item-id.js';
import { type Entry, type FilterItem, type Kind, KINDS, type TaskItem } from '../items.js';
import type { Spool } from '../spool.js';
import { EXPORT_SCHEMA, EXPORT_VERSION, ITEM_SCHEMAS } from './export-schema.js';
import { escaped, faultOf, NO_POSITION } from './fault-words.js';
import { JsonSplitter, type Piece } from './json-splitter.js';

const ajv = new Ajv2020({ keywords: ['example'], allowUnionTypes: true });
ajvFormats.default(ajv, ['date', 'date-time']);
const isItem = Object.fromEntries(
  KINDS.map((kind) => [kind, ajv.compile(ITEM_SCHEMAS[kind])]),
) as Record<Kind, ValidateFunction>;
const { lists, labels, filters, tasks, ...HEAD } = EXPORT_SCHEMA.properties;
const isFrame = ajv.compile({
  ...EXPORT_SCHEMA,
  properties: {
    ...HEAD,
    lists: ARRAY(lists),
    labels: ARRAY(labels),
    filters: ARRAY(filters),
    tasks: ARRAY(tasks),
  },
});

/**
 * Reads an export of this API.
 *
 * @throws InvalidInputError with the place of what does not fit EXPORT_SCHEMA
 */
export async function* readJson(file: Spool): AsyncGenerator<Entry> {
  const splitter = new JsonSplitter();
  for await (const text of decoded(file)) {
    for (const piece of splitter.push(text)) yield* entryOf(piece);
  }
  const frame = splitter.end();
  assertOurs(frame);
  assertFits(isFrame, frame, '');
}

function* entryOf({ member, index, text }: Piece): Generator<Entry> {
  const kind = KINDS.find((known) => known === member);
  if (!kind) throw refusal([{ pointer: `/${member}`, message: 'is not known here' }]);
  const pointer = `/${member}/${index}`;
  const item = parsed(text, pointer);
  assertFits(isItem[kind], item, pointer);
  const { id, position } = item as { id?: string; position?: string };
  if (id === NIL && kind !== 'tasks') {
    throw refusal([{ pointer: `${pointer}/id`, message: 'is the id of nothing' }]);
  }
  if (position !== undefined && !isPosition(position)) {
    throw refusal([{ pointer: `${pointer}/position`, message: NO_POSITION }]);
  }
  if (kind === 'filters') assertQuery((item as FilterItem).query, pointer);
  if (kind === 'tasks') yield { kind, pointer, item: scheduled(item as TaskItem, pointer) };
  else {
    // An account can have names from before they had to be one line.
    const named = item as { name: string };
    const name = yield* oneLine(named.name, `${pointer}/name`);
    yield { kind, pointer, item: { ...named, name } } as Entry;
  }
}

function parsed(text: string, pointer: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal([{ pointer, message: 'must be valid JSON' }]);
  }
}

/** As createFilter takes it. */
function assertQuery(query: object, pointer: string): void {
  const fault = plainObjectFault(query);
  if (fault) throw refusal([{ ...fault, pointer: `${pointer}/query${fault.pointer}` }]);
  const faults = validateSync(plainToInstance(FilterQueryDto, query), {
    whitelist: true,
    forbidNonWhitelisted: true,
  });
  if (faults.length === 0) return;
  throw refusal(
    faults.map(({ property, constraints = {} }) => ({
      pointer: `${pointer}/query/${escaped(property)}`,
      message:
        (constraints['whitelistValidation'] ? undefined : Object.values(constraints).at(-1)) ??
        'is not known here',
    })),
  );
}

/** The task with its times in their one spelling. */
function scheduled(task: TaskItem, pointer: string): TaskItem {
  const within = <T>(field: string, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InvalidScheduleError)) throw error;
      throw refusal([{ pointer: `${pointer}/${field}${error.field}`, message: error.message }]);
    }
  };
  const due = within('due', () => task.due && parseDue(task.due));
  const reminders = within('reminders', () => parseReminders(task.reminders));
  const recurrence = within('recurrence', () => {
    const rule = task.recurrence && recurrenceOf(task.recurrence);
    if (rule && due) assertRecurrenceFits(due, rule);
    return rule;
  });
  if (recurrence && !(due && task.seriesId)) {
    const message = 'needs a due value and a seriesId beside it';
    throw refusal([{ pointer: `${pointer}/recurrence`, message }]);
  }
  return { ...withStorableIds(task), due, reminders, recurrence };
}

function withStorableIds(task: TaskItem): TaskItem {
  const orNull = (id: string | null) => id && storableId(id);
  return {
    ...task,
    id: storableId(task.id),
    parentId: orNull(task.parentId),
    seriesId: orNull(task.seriesId),
    nextTaskId: orNull(task.nextTaskId),
  };
}

/** Rules that were read before: looking for a rule's first date takes a millisecond. */
const rules = new Map<string, NonNullable<TaskItem['recurrence']>>();

function recurrenceOf(value: NonNullable<TaskItem['recurrence']>) {
  const key = `${value.from} ${value.rule}`;
  const known = rules.get(key) ?? parseRecurrence(value);
  if (rules.size >= 1_000) rules.clear();
  rules.set(key, known);
  return known;
}

function assertFits(fits: ValidateFunction, value: unknown, pointer: string): void {
  if (fits(value)) return;
  const fault = faultOf(fits.errors!);
  throw refusal([{ ...fault, pointer: pointer + fault.pointer }]);
}

/** Says of another file, before all else, that it is one. */
function assertOurs(frame: unknown): void {
  const { format, version } = (frame ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'taskward') {
    const message = 'must be "taskward": this is no export in JSON of this API';
    throw refusal([{ pointer: '/format', message }]);
  }
  if (version !== EXPORT_VERSION) {
    const message = `must be ${EXPORT_VERSION}, the version of exports that can be read here`;
    throw refusal([{ pointer: '/version', message }]);
  }
}

const refusal = (faults: Omit<InputFault, 'in'>[]) =>
  new InvalidInputError(faults.map((each) => ({ in: 'body', ...each })));

/** A list whose entries are judged one by one. */
function ARRAY({ items: _, ...list }: { items: object }) {
  return list;
}
