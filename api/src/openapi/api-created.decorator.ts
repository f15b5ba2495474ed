import type { Type } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';

/** Documents what a create answers: the resource, and where it is from now on. */
export const ApiCreated = (type: Type, name: string) =>
  ApiCreatedResponse({
    type,
    description: `The new ${name}`,
    headers: {
      Location: { description: `The path of the new ${name}`, schema: { type: 'string' } },
    },
  });
