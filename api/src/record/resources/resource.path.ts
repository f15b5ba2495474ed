import { ApiProperty } from '@nestjs/swagger';
import { Allow, IsUUID } from 'class-validator';

/** The path of one resource. */
export class ResourcePath {
  /** Compared with the token by the OwnershipInterceptor, before this is read. */
  @Allow()
  userId!: string;

  @ApiProperty({
    format: 'uuid',
    description: 'Its id',
    example: '019aa000-0000-7000-8000-000000000001',
  })
  @IsUUID('all', { message: 'must be a UUID' })
  id!: string;
}
