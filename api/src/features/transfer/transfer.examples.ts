import { getSchemaPath } from '@nestjs/swagger';

const SCHEMA = { $ref: getSchemaPath('AccountExport') };

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Taskward//Export 1//EN',
  'BEGIN:VTODO',
  'UID:019aa000-0000-7000-8000-000000000001',
  'DTSTAMP:20261121T093000Z',
  'SUMMARY:Water the plants',
  'DUE;VALUE=DATE:20261128',
  'STATUS:NEEDS-ACTION',
  'END:VTODO',
  'END:VCALENDAR',
  '',
].join('\r\n');

const TABLE = `id,title,description,list,labels,priority,due\r\n019aa000-0000-7000-8000-000000000001,Water the plants,,Garden,waiting,none,2026-11-28\r\n`;

const TODOIST = `TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE\r\ntask,Water the plants @waiting,,4,1,,,2026-11-28,en,Europe/Vienna\r\n`;

const text = (example: string) => ({ schema: { type: 'string' as const }, example });

/** What the document says of an export's answer. */
export const EXPORTED = {
  headers: {
    'Content-Disposition': {
      description: 'The name of the file',
      schema: {
        type: 'string' as const,
        maxLength: 60,
        example: 'attachment; filename="taskward.json"',
      },
    },
  },
  content: {
    'application/json': { schema: SCHEMA },
    'text/csv': text(TABLE),
    'text/calendar': text(CALENDAR),
  },
};

/** What it says of an import's body. */
export const IMPORTED = {
  required: true,
  content: {
    'application/json': { schema: SCHEMA },
    'text/csv': text(TODOIST),
    'text/calendar': text(CALENDAR),
  },
};
