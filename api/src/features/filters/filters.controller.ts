import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiCreated } from '../../platform/openapi/api-created.decorator.js';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { ResourcePath } from '../../record/resources/resource.path.js';
import { Versioned, VersionedByPerson } from '../../record/versions/versioned.decorator.js';
import {
  ChangeFilterDto,
  CreateFilterDto,
  FilterCollectionDto,
  FilterDto,
} from './dto/filter.dto.js';
import { FiltersService } from './filters.service.js';

@ApiOwned('Filters')
@Versioned('filter')
@Controller('api/:userId/filters')
export class FiltersController {
  constructor(private readonly filters: FiltersService) {}

  @Get()
  @VersionedByPerson()
  @ApiOperation({
    operationId: 'listFilters',
    summary: 'Read all saved filters, by name',
    description: 'What each shows is read with listTasks.',
  })
  @ApiOkResponse({ type: FilterCollectionDto, description: 'The filters' })
  async list(@Auth() me: Identity): Promise<FilterCollectionDto> {
    return FilterCollectionDto.from(await this.filters.list(me.userId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createFilter',
    summary: 'Save a filter',
    description:
      'There can be 1,000. What it shows is read with listTasks, its `query` as parameters. It may name lists and labels that are gone: then it shows nothing.',
  })
  @ApiCreated(FilterDto, 'filter')
  @ApiProblems('filter_exists', 'limit_reached')
  async create(
    @Auth() me: Identity,
    @Body() body: CreateFilterDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FilterDto> {
    const filter = await this.filters.create(me.userId, body);
    response.location(`/api/${me.userId}/filters/${filter.id}`);
    return FilterDto.from(filter);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getFilter',
    summary: 'Read a saved filter',
    description: 'What it shows is read with listTasks, its `query` as parameters.',
  })
  @ApiOkResponse({ type: FilterDto, description: 'The filter' })
  @ApiProblems('filter_not_found')
  async get(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<FilterDto> {
    return FilterDto.from(await this.filters.get(me.userId, id));
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeFilter',
    summary: 'Rename a saved filter, or give it another query',
    description: 'A JSON merge patch (RFC 7396), but that a query replaces the one before.',
  })
  @ApiConsumes('application/json', 'application/merge-patch+json')
  @ApiOkResponse({ type: FilterDto, description: 'The filter as it is now' })
  @ApiProblems('filter_not_found')
  async change(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: ChangeFilterDto,
  ): Promise<FilterDto> {
    return FilterDto.from(await this.filters.change(me.userId, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'deleteFilter',
    summary: 'Delete a saved filter',
    description: 'The tasks that it shows stay.',
  })
  @ApiNoContentResponse({ description: 'Deleted' })
  @ApiProblems('filter_not_found')
  async delete(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<void> {
    await this.filters.delete(me.userId, id);
  }
}
