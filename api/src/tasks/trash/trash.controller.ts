import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { Auth, type Identity } from '@taskward/auth';
import { ApiOwned } from '../../openapi/api-owned.decorator.js';
import { ApiProblems } from '../../openapi/api-problems.decorator.js';
import { ResourcePath } from '../../resources/resource.path.js';
import { Versioned } from '../../versions/versioned.decorator.js';
import { TrashService } from './trash.service.js';

/** Ends what deleteTask began; reading the trash is listTasks with `trash=only`. */
@ApiOwned('Tasks')
@Versioned('task')
@Controller('api/:userId/trash')
export class TrashController {
  constructor(private readonly trash: TrashService) {}

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'emptyTrash',
    summary: 'Delete for good what lies in the trash',
    description: 'Until the change is forgotten, after 90 days, it can still be undone.',
  })
  @ApiNoContentResponse({ description: 'The trash is empty' })
  async empty(@Auth() me: Identity): Promise<void> {
    await this.trash.empty(me.userId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'purgeTask',
    summary: 'Delete a task in the trash for good',
    description: 'Until the change is forgotten, after 90 days, it can still be undone.',
  })
  @ApiNoContentResponse({ description: 'Deleted for good' })
  @ApiProblems('task_not_found')
  async purge(@Auth() me: Identity, @Param() { id }: ResourcePath): Promise<void> {
    await this.trash.purge(me.userId, id);
  }
}
