import { ApiProperty } from '@nestjs/swagger';
import { MAX_MINUTES_BEFORE, MAX_RULE } from '@taskward/schedule';

/** Characters of a local time, and of the name of a time zone. */
export const MAX_LOCAL_TIME = 40;
export const MAX_ZONE = 100;

/** That day, wherever one is. */
export class DayDueDto {
  @ApiProperty({ enum: ['day'], example: 'day' })
  kind!: 'day';

  @ApiProperty({ format: 'date', example: '2026-11-28' })
  date!: string;
}

/** That time on the clock, wherever one is. */
export class LocalDueDto {
  @ApiProperty({ enum: ['local'], example: 'local' })
  kind!: 'local';

  @ApiProperty({
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,20})?)?$',
    maxLength: MAX_LOCAL_TIME,
    example: '2026-11-28T09:30:00',
    description: 'Seconds may be left out; fractions of them are dropped',
  })
  dateTime!: string;
}

/** One moment, and the zone whose clock it was read from. */
export class ZonedDueDto {
  @ApiProperty({ enum: ['zoned'], example: 'zoned' })
  kind!: 'zoned';

  @ApiProperty({
    format: 'date-time',
    example: '2026-11-28T08:30:00Z',
    description: 'RFC 3339 with any offset, answered in UTC; fractions of a second are dropped',
  })
  at!: string;

  @ApiProperty({
    pattern: '^[A-Za-z][A-Za-z0-9_+/\\-]*$',
    maxLength: MAX_ZONE,
    example: 'Europe/Vienna',
    description: 'IANA time zone',
  })
  zone!: string;
}

/** How a task comes back. */
export class RecurrenceDto {
  @ApiProperty({
    maxLength: MAX_RULE,
    example: 'FREQ=WEEKLY',
    description:
      'An RRULE (RFC 5545 3.3.10) without DTSTART, which the due value stands for. Something must follow the due value within a hundred years (less far for a sparse hourly rule); counted from completion, INTERVAL alone is held to that',
  })
  rule!: string;

  @ApiProperty({
    enum: ['due', 'completion'],
    example: 'due',
    description: 'What the next due value is counted from',
  })
  from!: 'due' | 'completion';
}

export class AbsoluteReminderDto {
  @ApiProperty({ enum: ['absolute'], example: 'absolute' })
  kind!: 'absolute';

  @ApiProperty({
    format: 'date-time',
    example: '2026-11-27T17:00:00Z',
    description: 'RFC 3339 with any offset, answered in UTC; fractions of a second are dropped',
  })
  at!: string;
}

export class BeforeDueReminderDto {
  @ApiProperty({ enum: ['beforeDue'], example: 'beforeDue' })
  kind!: 'beforeDue';

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_MINUTES_BEFORE, example: 30 })
  minutes!: number;
}
