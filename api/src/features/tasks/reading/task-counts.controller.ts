import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../../platform/openapi/api-owned.decorator.js';
import { VersionedByPerson } from '../../../record/versions/versioned.decorator.js';
import { TaskCountsDto } from '../dto/task-counts.dto.js';
import { TaskPagesService } from './task-pages.service.js';

@ApiOwned('Tasks')
@Controller('api/:userId/counts')
export class TaskCountsController {
  constructor(private readonly tasks: TaskPagesService) {}

  @Get()
  @VersionedByPerson()
  @ApiOperation({
    operationId: 'countTasks',
    summary: 'Count tasks by status and list',
    description:
      'Of all there is, in one look; what lies in the trash counts there alone. Tasks of archived lists count: take away the lists that listLists shows with `archivedAt`.',
  })
  @ApiOkResponse({ type: TaskCountsDto, description: 'The counts' })
  async count(@Auth() me: Identity): Promise<TaskCountsDto> {
    const { lists, trash } = await this.tasks.count(me.userId);
    return TaskCountsDto.from(lists, trash);
  }
}
