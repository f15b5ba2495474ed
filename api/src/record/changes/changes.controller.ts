import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Request } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { awaitLongAnswer } from '../../platform/http/long-answer.js';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { VersionedByPerson } from '../versions/versioned.decorator.js';
import { ActivityService } from './activity.service.js';
import { ChangePath, ListActivityQuery, ListChangesQuery } from './dto/change-address.dto.js';
import { ChangeDto, ChangePageDto } from './dto/change.dto.js';
import { SyncPageDto } from './dto/sync.dto.js';
import { SyncService } from './sync.service.js';

@ApiOwned('Changes')
@Controller('api/:userId')
export class ChangesController {
  constructor(
    private readonly activity: ActivityService,
    private readonly sync: SyncService,
  ) {}

  @Get('activity')
  @VersionedByPerson()
  @ApiOperation({
    operationId: 'listActivity',
    summary: 'List what you changed, newest first',
    description: 'One item for each write that changed something, with all that it changed.',
  })
  @ApiOkResponse({ type: ChangePageDto, description: 'One page of changes of the last 90 days' })
  async list(@Auth() me: Identity, @Query() query: ListActivityQuery): Promise<ChangePageDto> {
    return ChangePageDto.from(await this.activity.activity(me.userId, query));
  }

  @Post('changes/:changeId/undo')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'undoChange',
    summary: 'Undo a change',
    description:
      'All of it, or nothing where a field it changed has another value by now. An undo is a change too, and can be undone. Where a later change is in the way, the 409 says of what; undo that one first. Where nothing can be done about it, as when what was deleted was made anew with its id, the change stays.',
  })
  @ApiOkResponse({ type: ChangeDto, description: 'The change that the undo is' })
  @ApiProblems('change_not_found', 'undo_conflict', 'limit_reached')
  async undo(
    @Auth() me: Identity,
    @Param() { changeId }: ChangePath,
    @Req() request: Request,
  ): Promise<ChangeDto> {
    awaitLongAnswer(request);
    return ChangeDto.from(await this.activity.undo(me.userId, changeId));
  }

  @Get('changes')
  @ApiOperation({
    operationId: 'listChanges',
    summary: 'Catch up with what changed',
    description:
      'Lay each item over your copy, by `resource` and `id`, and ask again from `next`. The first call, without `since`, gives everything. A page may hold a task before the label, list or parent that it names: take what a page lacks for still to come. There is no ETag: `next` says as much, and better. A 410 means to drop the copy and begin anew.',
  })
  @ApiOkResponse({ type: SyncPageDto, description: 'What changed, as it is now' })
  @ApiProblems('sync_token_expired')
  async changes(@Auth() me: Identity, @Query() query: ListChangesQuery): Promise<SyncPageDto> {
    return SyncPageDto.from(await this.sync.page(me.userId, query));
  }
}
