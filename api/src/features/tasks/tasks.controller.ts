import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiCreated } from '../../platform/openapi/api-created.decorator.js';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { ResourcePath } from '../../record/resources/resource.path.js';
import type { JsonText } from '../../platform/http/json-text.js';
import { Versioned, VersionedByPerson } from '../../record/versions/versioned.decorator.js';
import {
  ChangeTaskDto,
  CompleteTaskDto,
  CreateTaskDto,
  ReplaceTaskDto,
} from './dto/task-input.dto.js';
import { CompletionQuery } from './dto/completion.query.js';
import { TaskDto, TaskPageDto } from './dto/task.dto.js';
import { isClockBound, ListTasksQuery } from './reading/list-tasks.query.js';
import { TaskPagesService } from './reading/task-pages.service.js';
import { TasksService } from './tasks.service.js';
import { TrashService } from './trash/trash.service.js';

/** The owner is the token's subject, never the address: the two are equal by the time we are here. */
@ApiOwned('Tasks')
@Versioned('task')
@Controller('api/:userId/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly pages: TaskPagesService,
    private readonly trash: TrashService,
  ) {}

  @Get()
  @VersionedByPerson({ isClockBound, inAnswer: true })
  @ApiOperation({
    operationId: 'listTasks',
    summary: 'List tasks, newest first unless asked otherwise',
    description:
      'One page of the tasks that fit all filters of the query, those in the trash left out. Tasks of archived lists are among them, also in search and `overdue`, unless `archived=false` is sent. What depends on the clock, `overdue`, days from today and the trash, changes without a write, and so has no ETag.',
  })
  @ApiOkResponse({ type: TaskPageDto, description: 'One page of tasks' })
  list(@Auth() me: Identity, @Query() query: ListTasksQuery): Promise<JsonText> {
    return this.pages.list(me.userId, query);
  }

  @Post()
  @ApiOperation({
    operationId: 'createTask',
    summary: 'Create a task',
    description:
      'With an `id` of your own, sending it again makes no second one. Where the task has changed since, the 409 shows it as `current`: it was made, and needs no other id.',
  })
  @ApiCreated(TaskDto, 'task')
  @ApiProblems('task_exists')
  async create(
    @Auth() me: Identity,
    @Body() body: CreateTaskDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TaskDto> {
    const task = await this.tasks.create(me.userId, body);
    response.location(`/api/${me.userId}/tasks/${task.id}`);
    return TaskDto.from(task);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getTask',
    summary: 'Read a task',
    description: 'One in the trash is not found.',
  })
  @ApiOkResponse({ type: TaskDto, description: 'The task' })
  @ApiProblems('task_not_found')
  get(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<JsonText> {
    return this.pages.get(me.userId, id);
  }

  @Put(':id')
  @ApiOperation({
    operationId: 'replaceTask',
    summary: 'Replace a task',
    description:
      'What is left out goes back to its default: no description, not completed. It takes what can be written, and not all that getTask gives: no `id`, no `version`.',
  })
  @ApiOkResponse({ type: TaskDto, description: 'The task as it is now' })
  @ApiProblems('task_not_found', 'open_subtasks')
  async replace(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: ReplaceTaskDto,
    @Query() query: CompletionQuery,
  ): Promise<TaskDto> {
    return TaskDto.from(await this.tasks.replace(me.userId, id, body, query));
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeTask',
    summary: 'Change some fields of a task',
    description:
      'A JSON merge patch (RFC 7396): `null` clears, what is left out stays. `due` and `recurrence` are replaced as one value each, never merged; lists are replaced as a whole.',
  })
  @ApiConsumes('application/json', 'application/merge-patch+json')
  @ApiOkResponse({ type: TaskDto, description: 'The task as it is now' })
  @ApiProblems('task_not_found', 'open_subtasks')
  async change(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: ChangeTaskDto,
    @Query() query: CompletionQuery,
  ): Promise<TaskDto> {
    return TaskDto.from(await this.tasks.change(me.userId, id, body, query));
  }

  @Patch(':id/complete')
  @ApiOperation({
    operationId: 'completeTask',
    summary: 'Complete a task, or open it again',
    description:
      'With `completed` sets. Without a body it toggles: sent again, as after a lost answer, it undoes itself, so send an `Idempotency-Key` with it or set `completed`. A task that comes back makes the next of its series, `nextTaskId`, with copies of the subtasks of this one: open, in their order, and due as many days later. Opened again, it takes the next one back where nobody has touched it. Completed again, it takes the next one out of the trash, or makes it anew where it was deleted for good. Subtasks completed by `children=complete` make none.',
  })
  @ApiBody({ type: CompleteTaskDto, required: false })
  @ApiOkResponse({ type: TaskDto, description: 'The task as it is now' })
  @ApiProblems('task_not_found', 'open_subtasks')
  async complete(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: CompleteTaskDto,
    @Query() query: CompletionQuery,
  ): Promise<TaskDto> {
    return TaskDto.from(await this.tasks.complete(me.userId, id, body.completed, query));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'deleteTask',
    summary: 'Delete a task',
    description:
      'With all below it, it stays in the trash for 30 days, from where it can be restored.',
  })
  @ApiNoContentResponse({ description: 'Deleted' })
  @ApiProblems('task_not_found')
  async delete(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<void> {
    await this.trash.delete(me.userId, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'restoreTask',
    summary: 'Take a deleted task out of the trash',
    description:
      'What was deleted with it comes back below it; where its own parent is in the trash, it comes back without.',
  })
  @ApiOkResponse({ type: TaskDto, description: 'The task as it was before it was deleted' })
  @ApiProblems('task_not_found')
  async restore(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<TaskDto> {
    return TaskDto.from(await this.trash.restore(me.userId, id));
  }
}
