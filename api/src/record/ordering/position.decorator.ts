import { ApiProperty } from '@nestjs/swagger';
import { MAX_POSITION, POSITION_PATTERN } from '@taskward/schedule';

/** Documents a position. @param among what is ordered by it */
export const ApiPosition = (among: string) =>
  ApiProperty({
    example: 'a0V',
    pattern: POSITION_PATTERN,
    maxLength: MAX_POSITION,
    description: `Where it stands ${among}: sort by it, byte by byte, then by id.`,
  });
