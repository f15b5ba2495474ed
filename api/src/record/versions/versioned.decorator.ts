import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { IF_NONE_MATCH } from '../../platform/openapi/if-none-match.js';

export const RESOURCE = 'taskward:resource';
export const VERSIONED_BY_PERSON = 'taskward:versioned-by-person';

/**
 * Says which resource the `:id` of a controller's routes names, so that If-Match can be checked.
 *
 * @param resource its table, which has a column `seq`
 */
export const Versioned = (resource: string) => SetMetadata(RESOURCE, resource);

/** How a list gets its entity tag. */
export interface ListVersion {
  /** Whether the list of a query, as it was sent, changes with the clock, and so has none. */
  isClockBound: (query: Record<string, unknown>) => boolean;
  /** Whether the answer, a JsonText, brings the number along; otherwise it is looked up before. */
  inAnswer: boolean;
}

/**
 * For a list: its entity tag is the number of its owner's last change, so that an unchanged list is
 * 304 without being read.
 */
export const VersionedByPerson = (version: Partial<ListVersion> = {}) =>
  applyDecorators(
    SetMetadata(VERSIONED_BY_PERSON, { isClockBound: () => false, inAnswer: false, ...version }),
    ApiHeader(IF_NONE_MATCH),
    ApiResponse({ status: 304, description: 'Nothing has changed since that ETag' }),
  );
