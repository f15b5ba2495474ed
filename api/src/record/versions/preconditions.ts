import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import { ChangeLogRepository } from '../log/change-log.repository.js';
import { matchesStrongly, readTags } from './etag.js';
import { Resources } from './resources.js';
import { PreconditionFailedError } from './versions.errors.js';

/** What a write says of the resource that its route names, where it says and names anything. */
interface Condition {
  ifMatch: string | undefined;
  resource: string | undefined;
  id: string | undefined;
}

const malformed = () =>
  new InvalidInputError([
    {
      in: 'header',
      pointer: '/If-Match',
      message: 'must be * or entity tags as ETag gives them, like "7", with commas between',
    },
  ]);

/** Checks If-Match (RFC 9110 section 13.1.1) for the route's resource. */
@Injectable()
export class Preconditions {
  constructor(
    private readonly log: ChangeLogRepository,
    private readonly resources: Resources,
  ) {}

  /**
   * Inside the transaction of the write, which then has the resource to itself. One that does not
   * exist, or an id that is none, is left for the operation to refuse.
   *
   * @throws PreconditionFailedError with the resource as it is; InvalidInputError for a header that
   *   cannot be read: what it was to guard must not happen
   */
  async check(userId: string, { ifMatch, resource, id }: Condition): Promise<void> {
    if (ifMatch === undefined) return;
    const tags = readTags(ifMatch);
    if (!tags) throw malformed();
    if (resource === undefined || !isUUID(id)) return;
    const version = await this.log.versionOf(userId, resource, id as string);
    if (version === undefined || matchesStrongly(tags, `"${version}"`)) return;
    const trash = { trash: true };
    const [current = null] = await this.resources.find(userId, resource, [id as string], trash);
    throw new PreconditionFailedError(current);
  }
}
