import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@taskward/auth';
import { ApiProblems } from '../openapi/api-problems.decorator.js';
import { HealthDto, ReadinessDto } from './health.dto.js';
import { HealthService } from './health.service.js';

@Public()
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({
    operationId: 'isLive',
    summary: 'Is the process up?',
    description: 'For whoever would start it anew. It asks nothing else.',
  })
  @ApiOkResponse({ type: HealthDto, description: 'It is' })
  @ApiProblems('validation_failed')
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'isReady',
    summary: 'Can it serve requests?',
    description: 'For whoever sends it requests: it asks its database, and says what is degraded.',
  })
  @ApiOkResponse({ type: ReadinessDto, description: 'It can' })
  @ApiProblems('validation_failed', 'not_ready')
  async ready(): Promise<ReadinessDto> {
    return { status: 'ok', checks: await this.health.assertReady() };
  }
}
