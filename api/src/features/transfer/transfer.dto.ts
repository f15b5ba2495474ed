import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn } from 'class-validator';
import { type ExportFormat, FORMATS } from './export-writer.js';
import { type ImportReport, MAX_LOSSES, MAX_WORDS } from './import-report.js';
import type { Kind, Loss } from './items.js';

export class ExportQuery {
  @ApiPropertyOptional({
    enum: FORMATS,
    default: 'json',
    description: '`json` has everything and can be imported again; the others are for programs',
  })
  @IsIn(FORMATS, { message: `must be one of: ${FORMATS.join(', ')}` })
  format: ExportFormat = 'json';
}

export class ImportQuery {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Tells what an import would do, and does nothing',
  })
  @IsBoolean({ message: 'must be true or false' })
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  dryRun = false;
}

const count = (example: number) => ApiProperty({ type: 'integer', minimum: 0, example });

class ImportCountsDto implements Record<Kind, number> {
  @count(2)
  lists!: number;

  @count(3)
  labels!: number;

  @count(1)
  filters!: number;

  @count(40)
  tasks!: number;
}

class LossDto implements Loss {
  @ApiProperty({
    format: 'json-pointer',
    maxLength: MAX_WORDS,
    description: 'Where it stands in the file; a text counts as a list of its `lines`, from 1',
    example: '/lines/7/DURATION',
  })
  pointer!: string;

  @ApiProperty({ maxLength: MAX_WORDS, example: 'is left out: tasks have no duration here' })
  message!: string;
}

/** What an import did, or would do. */
export class ImportReportDto {
  @ApiProperty({ description: 'True: nothing was done', example: false })
  dryRun!: boolean;

  @ApiProperty({ type: ImportCountsDto, description: 'What was made' })
  created!: ImportCountsDto;

  @ApiProperty({ type: ImportCountsDto, description: 'What was there, and stays as it is' })
  skipped!: ImportCountsDto;

  @ApiProperty({
    type: [LossDto],
    maxItems: MAX_LOSSES,
    description: 'What the file has and an account cannot hold, in the order of the file',
  })
  losses!: LossDto[];

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    example: 1,
    description: 'How many losses there are, also those that are not listed',
  })
  lossCount!: number;

  static from(report: ImportReport, dryRun: boolean): ImportReportDto {
    const { created, skipped, losses, lossCount } = report;
    return { dryRun, created, skipped, losses, lossCount };
  }
}
