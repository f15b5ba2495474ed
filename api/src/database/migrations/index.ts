import { CreateTask1795200000000 } from './1795200000000-create-task.js';
import { LockRows1795250000000 } from './1795250000000-lock-rows.js';
import { CreateTrust1795300000000 } from './1795300000000-create-trust.js';
import { AddTaskFields1795350000000 } from './1795350000000-add-task-fields.js';
import { CreateListAndLabel1795360000000 } from './1795360000000-create-list-and-label.js';
import { LogChanges1795400000000 } from './1795400000000-log-changes.js';
import { CreateIdempotencyKey1795410000000 } from './1795410000000-create-idempotency-key.js';
import { UndoChanges1795420000000 } from './1795420000000-undo-changes.js';
import { LogListsAndLabels1795430000000 } from './1795430000000-log-lists-and-labels.js';
import { IndexWords1795441000000 } from './1795441000000-index-words.js';
import { LogValuesAsOne1795442000000 } from './1795442000000-log-values-as-one.js';
import { AddRecurrence1795450000000 } from './1795450000000-add-recurrence.js';
import { AddParent1795460000000 } from './1795460000000-add-parent.js';
import { AnnounceChanges1795490000000 } from './1795490000000-announce-changes.js';
import { LogInsertsTogether1795500000000 } from './1795500000000-log-inserts-together.js';
import { CreateFilter1795510000000 } from './1795510000000-create-filter.js';
import { WriteAnswers1795520000000 } from './1795520000000-write-answers.js';
import { LogDeletesTogether1795600000000 } from './1795600000000-log-deletes-together.js';
import { UndoInSteps1795610000000 } from './1795610000000-undo-in-steps.js';
import { TellWhenDeleted1795700000000 } from './1795700000000-tell-when-deleted.js';
import { LookUpByOneIndex1795710000000 } from './1795710000000-look-up-by-one-index.js';
import { PutRunsBackByKey1795711000000 } from './1795711000000-put-runs-back-by-key.js';
import { IndexOrders1795800000000 } from './1795800000000-index-orders.js';
import { StripNullsOfFilters1795810000000 } from './1795810000000-strip-nulls-of-filters.js';
import { MakeTasksInFewerSteps1795820000000 } from './1795820000000-make-tasks-in-fewer-steps.js';
import { AnswerWithoutSpaces1795830000000 } from './1795830000000-answer-without-spaces.js';
import { AnnounceToListeners1795840000000 } from './1795840000000-announce-to-listeners.js';
import { KeepDeletedPeopleDeleted1795900000000 } from './1795900000000-keep-deleted-people-deleted.js';
import { TellAppliedMigrations1795900010000 } from './1795900010000-tell-applied-migrations.js';
import { TellListOrderApart1796200000000 } from './1796200000000-tell-list-order-apart.js';
import { FoldTextAlike1796300000000 } from './1796300000000-fold-text-alike.js';

/** In the order in which they run. */
export const migrations = [
  CreateTask1795200000000,
  LockRows1795250000000,
  CreateTrust1795300000000,
  AddTaskFields1795350000000,
  CreateListAndLabel1795360000000,
  LogChanges1795400000000,
  CreateIdempotencyKey1795410000000,
  UndoChanges1795420000000,
  LogListsAndLabels1795430000000,
  IndexWords1795441000000,
  LogValuesAsOne1795442000000,
  AddRecurrence1795450000000,
  AddParent1795460000000,
  AnnounceChanges1795490000000,
  LogInsertsTogether1795500000000,
  CreateFilter1795510000000,
  WriteAnswers1795520000000,
  LogDeletesTogether1795600000000,
  UndoInSteps1795610000000,
  TellWhenDeleted1795700000000,
  LookUpByOneIndex1795710000000,
  PutRunsBackByKey1795711000000,
  IndexOrders1795800000000,
  StripNullsOfFilters1795810000000,
  MakeTasksInFewerSteps1795820000000,
  AnswerWithoutSpaces1795830000000,
  AnnounceToListeners1795840000000,
  KeepDeletedPeopleDeleted1795900000000,
  TellAppliedMigrations1795900010000,
  TellListOrderApart1796200000000,
  FoldTextAlike1796300000000,
];
