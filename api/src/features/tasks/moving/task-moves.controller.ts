import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../../platform/openapi/api-problems.decorator.js';
import { MoveTaskDto } from '../../../record/ordering/move.dto.js';
import { ResourcePath } from '../../../record/resources/resource.path.js';
import { Versioned } from '../../../record/versions/versioned.decorator.js';
import { TaskDto } from '../dto/task.dto.js';
import { TaskMovesService } from './task-moves.service.js';

@ApiOwned('Tasks')
@Versioned('task')
@Controller('api/:userId/tasks')
export class TaskMovesController {
  constructor(private readonly moves: TaskMovesService) {}

  @Post(':id/move')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'moveTask',
    summary: 'Move a task to another place or list',
    description:
      'Right behind or right before another task of that list; behind all others where nothing is said. It shows with `sort=position`.',
  })
  @ApiOkResponse({ type: TaskDto, description: 'The task as it is now' })
  @ApiProblems('task_not_found')
  async move(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: MoveTaskDto,
  ): Promise<TaskDto> {
    return TaskDto.from(await this.moves.move(me.userId, id, body));
  }
}
