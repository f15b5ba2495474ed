import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';
import { IfGiven } from '../../platform/problems/optional.decorators.js';
import {
  IsOneLine,
  IsText,
  IsVisible,
  TextLength,
} from '../../platform/problems/text.decorators.js';

/** The id that a client may choose for what it creates. */
export const OwnId = () =>
  applyDecorators(
    ApiPropertyOptional({
      format: 'uuid',
      description:
        'Your own UUIDv7, which makes a create harmless to repeat; made for you if left out.',
      example: '019aa000-0000-7000-8000-000000000001',
    }),
    IsUUID('7', { message: 'must be a UUIDv7' }),
    IfGiven(),
  );

/** Characters of a name, as the tables have them. */
export const MAX_NAME = 100;

/** A name that people see, among others in a row: one line, without space around it. */
export const Name = (example: string) =>
  applyDecorators(
    ApiProperty({
      minLength: 1,
      maxLength: MAX_NAME,
      pattern: '\\S',
      example,
      description: 'One line; space around it is taken off',
    }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim() : value,
    ),
    IsVisible(),
    IsOneLine(),
    TextLength(1, MAX_NAME, `must be 1 to ${MAX_NAME} characters`),
    IsText(),
  );
