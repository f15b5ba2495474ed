import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Request } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { problemOf } from '../../platform/problems/problem.js';
import { BatchDto, BatchResultsDto } from './batch.dto.js';
import { BatchService } from './batch.service.js';

@ApiOwned('Batch')
@Controller('api/:userId/batch')
export class BatchController {
  constructor(private readonly batch: BatchService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'runBatch',
    summary: 'Do up to 100 writes in one request',
    description:
      'Each has a result of its own, as if it had been sent alone. Together they are one change, which is undone as one. With `atomic` one that is refused takes all others back. The whole body may have 256 kB, as any other.',
  })
  @ApiOkResponse({ type: BatchResultsDto, description: 'What became of each' })
  @ApiProblems('batch_failed')
  async run(
    @Auth() me: Identity,
    @Body() body: BatchDto,
    @Req() request: Request,
  ): Promise<BatchResultsDto> {
    const tell = (error: unknown) => problemOf(error, request.path, request.id);
    return { results: await this.batch.run(me, body, tell) };
  }
}
