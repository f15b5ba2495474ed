import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../../platform/openapi/api-problems.decorator.js';
import { ResourcePath } from '../../../record/resources/resource.path.js';
import { Versioned } from '../../../record/versions/versioned.decorator.js';
import type { JsonText } from '../../../platform/http/json-text.js';
import { TaskDto, TaskPageDto } from '../dto/task.dto.js';
import { ListTrashQuery } from '../reading/list-tasks.query.js';
import { TaskPagesService } from '../reading/task-pages.service.js';
import { TrashService } from './trash.service.js';

/** Reads and ends what deleteTask began. */
@ApiOwned('Tasks')
@Versioned('task')
@Controller('api/:userId/trash')
export class TrashController {
  constructor(
    private readonly trash: TrashService,
    private readonly pages: TaskPagesService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listTrash',
    summary: 'List the tasks in the trash',
    description:
      'As listTasks with `trash=only`, and with its other parameters. It changes without a write, and so has no ETag.',
  })
  @ApiOkResponse({ type: TaskPageDto, description: 'One page of tasks' })
  list(@Auth() me: Identity, @Query() query: ListTrashQuery): Promise<JsonText> {
    return this.pages.listTrash(me.userId, query);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getTrashedTask',
    summary: 'Read a task in the trash',
    description: 'One outside the trash is not found.',
  })
  @ApiOkResponse({ type: TaskDto, description: 'The task, with `deletedAt`' })
  @ApiProblems('task_not_found')
  get(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<JsonText> {
    return this.pages.getTrashed(me.userId, id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'emptyTrash',
    summary: 'Delete for good what lies in the trash',
    description: 'Until the change is forgotten, after 90 days, it can still be undone.',
  })
  @ApiNoContentResponse({ description: 'The trash is empty' })
  async empty(@Auth() me: Identity): Promise<void> {
    await this.trash.empty(me.userId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'purgeTask',
    summary: 'Delete a task in the trash for good',
    description: 'Until the change is forgotten, after 90 days, it can still be undone.',
  })
  @ApiNoContentResponse({ description: 'Deleted for good' })
  @ApiProblems('task_not_found')
  async purge(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<void> {
    await this.trash.purge(me.userId, id);
  }
}
