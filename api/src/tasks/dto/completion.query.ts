import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsTimeZone } from '../reading/time.decorators.js';

/** What a request that may complete a task says beside its body. */
export class CompletionQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      'IANA zone of the viewer, for a task that comes back counted from its completion; UTC if left out',
  })
  @IsTimeZone()
  timezone = 'UTC';
}
