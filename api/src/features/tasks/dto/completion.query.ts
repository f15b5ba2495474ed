import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfGiven } from '../../../platform/problems/optional.decorators.js';
import { CHILDREN, type Children } from '../subtasks/children.js';
import { IsTimeZone, ZONE } from '../reading/time.decorators.js';

/** What a request that may complete a task says beside its body. */
export class CompletionQuery {
  @ApiPropertyOptional({
    type: String,
    pattern: ZONE,
    maxLength: 50,
    example: 'Europe/Vienna',
    description:
      'IANA zone of the viewer, for a task that comes back counted from its completion; UTC if left out',
  })
  @IsTimeZone()
  timezone = 'UTC';

  @ApiPropertyOptional({
    enum: CHILDREN,
    description:
      'What becomes of open tasks below it; needed where there are any. `complete` completes them too, and ends the series of those that come back: their next ones would stand open below what is done. Opened again and completed by itself, one goes on',
  })
  @IsIn(CHILDREN, { message: `must be one of: ${CHILDREN.join(', ')}` })
  @IfGiven()
  children?: Children;
}
