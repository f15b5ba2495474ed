import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiCreated } from '../../platform/openapi/api-created.decorator.js';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { MoveDto } from '../../record/ordering/move.dto.js';
import { ResourcePath } from '../../record/resources/resource.path.js';
import { Versioned, VersionedByPerson } from '../../record/versions/versioned.decorator.js';
import {
  ChangeListDto,
  CreateListDto,
  DeleteListQuery,
  ListCollectionDto,
  ListDto,
} from './dto/list.dto.js';
import { ListsService } from './lists.service.js';

@ApiOwned('Lists')
@Versioned('list')
@Controller('api/:userId/lists')
export class ListsController {
  constructor(private readonly lists: ListsService) {}

  @Get()
  @VersionedByPerson()
  @ApiOperation({
    operationId: 'listLists',
    summary: 'Read all lists, in their order',
    description: 'The Inbox is not among them: it is where the tasks without a list stand.',
  })
  @ApiOkResponse({ type: ListCollectionDto, description: 'The lists' })
  async list(@Auth() me: Identity): Promise<ListCollectionDto> {
    return ListCollectionDto.from(await this.lists.list(me.userId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createList',
    summary: 'Create a list',
    description:
      'With an `id` of your own, sending it again makes no second one. There can be 1,000.',
  })
  @ApiCreated(ListDto, 'list')
  @ApiProblems('list_exists', 'limit_reached')
  async create(
    @Auth() me: Identity,
    @Body() body: CreateListDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ListDto> {
    const list = await this.lists.create(me.userId, body);
    response.location(`/api/${me.userId}/lists/${list.id}`);
    return ListDto.from(list);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getList',
    summary: 'Read a list',
    description: 'Its tasks are read with `GET /tasks?list=`.',
  })
  @ApiOkResponse({ type: ListDto, description: 'The list' })
  @ApiProblems('list_not_found')
  async get(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<ListDto> {
    return ListDto.from(await this.lists.get(me.userId, id));
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeList',
    summary: 'Change some fields of a list',
    description: 'A JSON merge patch (RFC 7396): what is left out stays.',
  })
  @ApiConsumes('application/json', 'application/merge-patch+json')
  @ApiOkResponse({ type: ListDto, description: 'The list as it is now' })
  @ApiProblems('list_not_found')
  async change(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: ChangeListDto,
  ): Promise<ListDto> {
    return ListDto.from(await this.lists.change(me.userId, id, body));
  }

  @Post(':id/move')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'moveList',
    summary: 'Move a list among the others',
    description: 'Right behind or right before another; behind all others where nothing is said.',
  })
  @ApiOkResponse({ type: ListDto, description: 'The list as it is now' })
  @ApiProblems('list_not_found')
  async move(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: MoveDto,
  ): Promise<ListDto> {
    return ListDto.from(await this.lists.move(me.userId, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'deleteList',
    summary: 'Delete a list',
    description: 'Its tasks go to the Inbox or to the trash, as `tasks` says.',
  })
  @ApiNoContentResponse({ description: 'Deleted' })
  @ApiProblems('list_not_found')
  async delete(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Query() { tasks }: DeleteListQuery,
  ): Promise<void> {
    await this.lists.delete(me.userId, id, tasks);
  }
}
