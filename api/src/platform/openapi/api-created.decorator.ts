import type { Type } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';

/** Documents what a create answers: the resource; where it is from now on comes with the status. */
export const ApiCreated = (type: Type, name: string) =>
  ApiCreatedResponse({ type, description: `The new ${name}` });
