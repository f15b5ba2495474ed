import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiCreated } from '../../platform/openapi/api-created.decorator.js';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { ResourcePath } from '../../record/resources/resource.path.js';
import { Versioned, VersionedByPerson } from '../../record/versions/versioned.decorator.js';
import { ChangeLabelDto, CreateLabelDto, LabelCollectionDto, LabelDto } from './dto/label.dto.js';
import { LabelsService } from './labels.service.js';

@ApiOwned('Labels')
@Versioned('label')
@Controller('api/:userId/labels')
export class LabelsController {
  constructor(private readonly labels: LabelsService) {}

  @Get()
  @VersionedByPerson()
  @ApiOperation({
    operationId: 'listLabels',
    summary: 'Read all labels, by name',
    description: 'No two have the same name, whatever the case.',
  })
  @ApiOkResponse({ type: LabelCollectionDto, description: 'The labels' })
  async list(@Auth() me: Identity): Promise<LabelCollectionDto> {
    return LabelCollectionDto.from(await this.labels.list(me.userId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createLabel',
    summary: 'Create a label',
    description:
      'With an `id` of your own, sending it again makes no second one. Where the name is taken, the 409 shows the label that has it as `current`: find or create in one call. There can be 1,000.',
  })
  @ApiCreated(LabelDto, 'label')
  @ApiProblems('label_exists', 'limit_reached')
  async create(
    @Auth() me: Identity,
    @Body() body: CreateLabelDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LabelDto> {
    const label = await this.labels.create(me.userId, body);
    response.location(`/api/${me.userId}/labels/${label.id}`);
    return LabelDto.from(label);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getLabel',
    summary: 'Read a label',
    description: 'Tasks that have it are read with `GET /tasks?label=`.',
  })
  @ApiOkResponse({ type: LabelDto, description: 'The label' })
  @ApiProblems('label_not_found')
  async get(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<LabelDto> {
    return LabelDto.from(await this.labels.get(me.userId, id));
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeLabel',
    summary: 'Change some fields of a label',
    description: 'A JSON merge patch (RFC 7396): what is left out stays.',
  })
  @ApiConsumes('application/json', 'application/merge-patch+json')
  @ApiOkResponse({ type: LabelDto, description: 'The label as it is now' })
  @ApiProblems('label_not_found', 'label_exists')
  async change(
    @Auth() me: Identity,
    @Param() { id }: ResourcePath,
    @Body() body: ChangeLabelDto,
  ): Promise<LabelDto> {
    return LabelDto.from(await this.labels.change(me.userId, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'deleteLabel',
    summary: 'Delete a label',
    description: 'Every task that has it loses it.',
  })
  @ApiNoContentResponse({ description: 'Deleted' })
  @ApiProblems('label_not_found')
  async delete(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<void> {
    await this.labels.delete(me.userId, id);
  }
}
