import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { ExportService } from './export.service.js';
import { IMPORT_TYPES } from './import-readers.js';
import { ImportService } from './import.service.js';
import { sendExport } from './send-export.js';
import type { Spool } from './spool.js';
import { Spooled, Transfer } from './transfer.decorators.js';
import { ExportQuery, ImportQuery, ImportReportDto } from './transfer.dto.js';
import { EXPORTED, IMPORTED } from './transfer.examples.js';

@ApiOwned('Transfer')
@Controller('api/:userId')
export class TransferController {
  constructor(
    private readonly exports: ExportService,
    private readonly imports: ImportService,
  ) {}

  @Get('export')
  @Transfer()
  @ApiOperation({
    operationId: 'exportAccount',
    summary: 'Take everything with you',
    description:
      'All lists, labels, saved filters and tasks of one moment, as a file. `json` (schema `AccountExport`) can be imported again without loss, and is the same bytes for the same account. `csv` is for spreadsheets, `ical` (RFC 5545) for calendars and leaves out the trash. Not in it are the log of changes and the keys of repeated writes.',
  })
  @ApiOkResponse({ description: 'A file', ...EXPORTED })
  @ApiProblems('too_many_transfers', 'storage_full')
  async export(
    @Auth() me: Identity,
    @Query() { format }: ExportQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendExport(await this.exports.export(me.userId, format), format, request, response);
  }

  @Post('import')
  @HttpCode(200)
  @Transfer({ takes: IMPORT_TYPES })
  @ApiOperation({
    operationId: 'importAccount',
    summary: 'Bring in a file',
    description:
      'An export of this API (`application/json`), a CSV of Todoist (`text/csv`) or VTODOs (`text/calendar`), of up to 100 MB. All of it comes in, as one change, or nothing does. What you have already, by id, stays as it is. The answer tells everything that got lost.',
    requestBody: IMPORTED,
  })
  @ApiOkResponse({ type: ImportReportDto, description: 'What was done, or would be' })
  @ApiProblems(
    'body_too_large',
    'unsupported_media_type',
    'too_many_transfers',
    'limit_reached',
    'storage_full',
  )
  async import(
    @Auth() me: Identity,
    @Query() { dryRun }: ImportQuery,
    @Spooled() file: Spool,
  ): Promise<ImportReportDto> {
    return ImportReportDto.from(await this.imports.import(me.userId, file, dryRun), dryRun);
  }
}
