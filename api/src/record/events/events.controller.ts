import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../platform/openapi/api-owned.decorator.js';
import { ApiProblems } from '../../platform/openapi/api-problems.decorator.js';
import { EventStreams } from './event-streams.js';

const EXAMPLE = `event: changes
id: WyJxN0tkIiw3LDFd
data: {"items":[],"hasMore":false,"next":"WyJxN0tkIiw3LDFd"}

:

event: end
data: {"type":"urn:taskward:problem:token_expired","status":401,"code":"token_expired"}

`;

@ApiOwned('Changes')
@Controller('api/:userId/events')
export class EventsController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'Hear of changes as they happen',
    description:
      'Server-sent events, to be read with fetch, since the token goes in its header. Each `changes` event carries what `GET /changes` would answer, and its id is `next`: lay it over your copy, and connect again with the last id in `Last-Event-ID`. The first comes at once and says where you stand. A last event, `end`, carries the problem that ends the stream: with `token_expired`, fetch a new token first. A line with a colon alone is a sign of life.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event, or `next` of `GET /changes`; left out: from now on',
    schema: { type: 'string', maxLength: 500, example: 'WyJxN0tkIiw3LDFd' },
  })
  @ApiOkResponse({
    description: 'A stream that stays open',
    content: { 'text/event-stream': { schema: { type: 'string' }, example: EXAMPLE } },
  })
  @ApiProblems('sync_token_expired', 'too_many_streams')
  stream(
    @Auth() me: Identity,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.streams.open(me, lastEventId, { request, response });
  }
}
