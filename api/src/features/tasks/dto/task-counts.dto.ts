import { ApiProperty } from '@nestjs/swagger';
import { MAX_OF_A_KIND } from '../../../record/resources/limit-reached.error.js';
import type { ListCounts } from '../reading/task-counts.repository.js';

const count = (example: number) => ({ type: 'integer' as const, minimum: 0, example });

class ListCountsDto implements ListCounts {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for the Inbox',
    example: null,
  })
  listId!: string | null;

  @ApiProperty(count(3))
  open!: number;

  @ApiProperty(count(5))
  completed!: number;
}

/** How many tasks there are, by status and list. */
export class TaskCountsDto {
  @ApiProperty(count(3))
  open!: number;

  @ApiProperty(count(5))
  completed!: number;

  @ApiProperty({ ...count(1), description: 'In the trash, and so in no other number' })
  trash!: number;

  @ApiProperty({
    type: [ListCountsDto],
    maxItems: MAX_OF_A_KIND + 1,
    description: 'Of the Inbox and each list that has a task',
  })
  lists!: ListCountsDto[];

  static from(lists: ListCounts[], trash: number): TaskCountsDto {
    const sum = (status: 'open' | 'completed') =>
      lists.reduce((total, counts) => total + counts[status], 0);
    return { open: sum('open'), completed: sum('completed'), trash, lists };
  }
}
