import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../../platform/database/owner-scope.js';
import { TRASH_DAYS } from '../task.js';

/** How many tasks a list has outside the trash; the Inbox has no id. */
export interface ListCounts {
  listId: string | null;
  open: number;
  completed: number;
}

/** Counts tasks. The owner comes first and filters every statement. */
@Injectable()
export class TaskCountsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** Of each list that has any, in no particular order. */
  byList(userId: string): Promise<ListCounts[]> {
    return this.owners.run(userId, (manager) =>
      manager.query<ListCounts[]>(
        `select list_id as "listId",
           (count(*) filter (where completed_at is null))::int as open,
           count(completed_at)::int as completed
         from app.task where "user_id" = $1 and deleted_at is null group by list_id`,
        [userId],
      ),
    );
  }

  /** What lies in the trash. */
  async inTrash(userId: string): Promise<number> {
    const [row] = await this.owners.run(userId, (manager) =>
      manager.query<{ trash: number }[]>(
        `select count(*)::int as trash from app.task
         where "user_id" = $1 and deleted_at > now() - interval '${TRASH_DAYS} days'`,
        [userId],
      ),
    );
    return row!.trash;
  }
}
