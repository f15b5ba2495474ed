export { type Announcement, type Coordination, tabCoordination } from './coordination.js';
export { changeRow, completeTask, createRow, deleteRow, undoChange } from './outbox/drafts.js';
export type { Condition, Draft, Effect, Operation, Problem } from './outbox/operation.js';
export { newId } from './outbox/operation.js';
export type { Timer } from './pull/live.js';
export type { Query, View } from './replica/view.js';
export type { Item, Page, Row } from './resources.js';
export { SignedOutError, TryLaterError } from './session.js';
export type { Connection, Status } from './status.js';
export { MemoryStorage } from './storage/memory-storage.js';
export type { Basis, Stored, SyncStorage, Writes } from './storage/storage.js';
export { Sync, type SyncOptions } from './sync.js';
export {
  type Credentials,
  fetchTransport,
  type Request,
  type Response,
  type Transport,
} from './transport.js';
