import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

/** Documents what holds for every operation under `:userId`. */
export const ApiOwned = (tag: string) =>
  applyDecorators(
    ApiTags(tag),
    ApiBearerAuth('bearer'),
    ApiExtraModels(ProblemDto),
    ApiParam({
      name: 'userId',
      description: "The owner: the token's subject (`sub`)",
      schema: {
        type: 'string',
        format: 'uuid',
        example: '019a9f00-0000-7000-8000-00000000000a',
      },
    }),
  );
