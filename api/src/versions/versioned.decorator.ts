import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';

export const RESOURCE = 'taskward:resource';
export const VERSIONED_BY_PERSON = 'taskward:versioned-by-person';

/**
 * Says which resource the `:id` of a controller's routes names, so that If-Match can be checked.
 *
 * @param resource its table, which has a column `seq` (migration LogChanges)
 */
export const Versioned = (resource: string) => SetMetadata(RESOURCE, resource);

/** Asked with a query as it was sent. */
export type IsClockBound = (query: Record<string, unknown>) => boolean;

/**
 * For a list: its entity tag is the number of its owner's last change, so that an unchanged list is
 * 304 without being read.
 *
 * @param isClockBound whether the list of a query changes with the clock, and so has no entity tag
 */
export const VersionedByPerson = (isClockBound: IsClockBound = () => false) =>
  applyDecorators(
    SetMetadata(VERSIONED_BY_PERSON, isClockBound),
    ApiHeader(IF_NONE_MATCH),
    ApiResponse({ status: 304, description: 'Nothing has changed since that ETag' }),
  );

export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  required: false,
  description: 'The `ETag` of an earlier answer: 304 without a body where nothing has changed',
  schema: { type: 'string' as const, maxLength: 1000, example: '"7"' },
};
