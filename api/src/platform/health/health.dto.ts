import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { HealthReport } from '../health-report.js';

export class HealthDto {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status!: 'ok';
}

class CheckDto implements HealthReport {
  @ApiProperty({ maxLength: 50, example: 'revocations' })
  name!: string;

  @ApiProperty({
    enum: ['ok', 'degraded'],
    example: 'ok',
    description: '`degraded`: it serves, with a loss that `detail` tells',
  })
  status!: 'ok' | 'degraded';

  @ApiPropertyOptional({
    maxLength: 500,
    example: 'Ends of sessions are not heard of at once; they are asked for every second.',
    description: 'Words for the person who runs it, wherever `status` is not `ok`',
  })
  detail?: string;
}

export class ReadinessDto extends HealthDto {
  @ApiProperty({ type: [CheckDto], maxItems: 20 })
  checks!: CheckDto[];
}
