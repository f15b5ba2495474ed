// The types of IndexedDB that idb and IndexedDbStorage name. TypeScript has them in its library
// "dom" alone, which changes the types of fetch and of timers for every program that includes it.
// A program for browsers, such as web, has that library and does not include this file.

interface IDBDatabase {
  readonly name: string;
  readonly version: number;
  close(): void;
}

interface IDBTransaction {
  readonly mode: IDBTransactionMode;
  abort(): void;
  commit(): void;
}

interface IDBObjectStore {
  readonly name: string;
}

type IDBIndex = object;
type IDBCursor = object;
type IDBCursorDirection = 'next' | 'nextunique' | 'prev' | 'prevunique';
type IDBTransactionMode = 'readonly' | 'readwrite' | 'versionchange';
type IDBValidKey = number | string | Date | ArrayBuffer | IDBValidKey[];

interface IDBKeyRange {
  readonly lower: unknown;
  readonly upper: unknown;
}

type IDBVersionChangeEvent = Event;
