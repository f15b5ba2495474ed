import { ApiProperty } from '@nestjs/swagger';

/** Documents the number of a resource's last change, from which its ETag is made. */
export const ApiVersion = () =>
  ApiProperty({
    type: 'integer',
    example: 7,
    description: 'Grows with each change. `"7"` is the ETag, for If-Match.',
  });
