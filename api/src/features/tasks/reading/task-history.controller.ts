import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Auth, type Identity } from '@taskward/auth';
import { ActivityService } from '../../../record/changes/activity.service.js';
import { ListActivityQuery } from '../../../record/changes/dto/change-address.dto.js';
import { ChangePageDto } from '../../../record/changes/dto/change.dto.js';
import { ApiOwned } from '../../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../../platform/openapi/api-problems.decorator.js';
import { ResourcePath } from '../../../record/resources/resource.path.js';
import { VersionedByPerson } from '../../../record/versions/versioned.decorator.js';
import { TaskNotFoundError } from '../task.errors.js';

@ApiOwned('Changes')
@Controller('api/:userId/tasks/:id/history')
export class TaskHistoryController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @VersionedByPerson()
  @ApiOperation({
    operationId: 'listTaskHistory',
    summary: 'List what became of a task, newest first',
    description:
      'Also of a task that was deleted; of each change only what it did to this task. A label that it got is told as a `labelId` after, one that it lost as one before.',
  })
  @ApiOkResponse({ type: ChangePageDto, description: 'One page of changes of the last 90 days' })
  @ApiProblems('task_not_found')
  async history(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Query() query: ListActivityQuery,
  ): Promise<ChangePageDto> {
    const page = await this.activity.history(me.userId, { resource: 'task', id }, query);
    if (!page) throw new TaskNotFoundError();
    return ChangePageDto.from(page);
  }
}
