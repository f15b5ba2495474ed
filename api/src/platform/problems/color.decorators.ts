import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** Names that a screen draws in its own light and dark shades. */
const PALETTE = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'];

/** Of a color, as a regular expression. */
export const COLOR_PATTERN = `^(${PALETTE.join('|')}|#[0-9a-f]{6})$`;

/** Documents a color. */
export const ApiColor = ({ required }: { required: boolean }) =>
  ApiProperty({
    type: String,
    required,
    pattern: COLOR_PATTERN,
    maxLength: 7,
    example: 'teal',
    description: `One of ${PALETTE.join(', ')}, or #rrggbb; gray if left out`,
  });

/** A color of the palette, or #rrggbb in lower case. */
export const IsColor = () =>
  Matches(new RegExp(COLOR_PATTERN), { message: `must be ${PALETTE.join(', ')} or #rrggbb` });
