// Generated from openapi.json by `npm run generate`; do not edit.

export interface paths {
    "/api/{userId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what you changed, newest first
         * @description One item for each write that changed something, with all that it changed.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do up to 100 writes in one request
         * @description Each has a result of its own, as if it had been sent alone. Together they are one change, which is undone as one. With `atomic` one that is refused takes all others back. The whole body may have 256 kB, as any other.
         */
        post: operations["runBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catch up with what changed
         * @description Lay each item over your copy, by `resource` and `id`, and ask again from `next`. The first call, without `since`, gives everything. A page may hold a task before the label, list or parent that it names: take what a page lacks for still to come. There is no ETag: `next` says as much, and better. A 410 means to drop the copy and begin anew.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/changes/{changeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change
         * @description All of it, or nothing where a field it changed has another value by now. An undo is a change too, and can be undone. Where a later change is in the way, the 409 says of what; undo that one first. Where nothing can be done about it, as when what was deleted was made anew with its id, the change stays.
         */
        post: operations["undoChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count tasks by status and list
         * @description Of all there is, in one look; what lies in the trash counts there alone. Tasks of archived lists count: take away the lists that listLists shows with `archivedAt`.
         */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear of changes as they happen
         * @description Server-sent events, to be read with fetch, since the token goes in its header. Each `changes` event carries what `GET /changes` would answer, and its id is `next`: lay it over your copy, and connect again with the last id in `Last-Event-ID`. The first comes at once and says where you stand. A last event, `end`, carries the problem that ends the stream: with `token_expired`, fetch a new token first. A line with a colon alone is a sign of life.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take everything with you
         * @description All lists, labels, saved filters and tasks of one moment, as a file. `json` (schema `AccountExport`) can be imported again without loss, and is the same bytes for the same account. `csv` is for spreadsheets, `ical` (RFC 5545) for calendars and leaves out the trash. Not in it are the log of changes and the keys of repeated writes.
         */
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all saved filters, by name
         * @description What each shows is read with listTasks.
         */
        get: operations["listFilters"];
        put?: never;
        /**
         * Save a filter
         * @description There can be 1,000. What it shows is read with listTasks, its `query` as parameters. It may name lists and labels that are gone: then it shows nothing.
         */
        post: operations["createFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a saved filter
         * @description What it shows is read with listTasks, its `query` as parameters.
         */
        get: operations["getFilter"];
        put?: never;
        post?: never;
        /**
         * Delete a saved filter
         * @description The tasks that it shows stay.
         */
        delete: operations["deleteFilter"];
        options?: never;
        head?: never;
        /**
         * Rename a saved filter, or give it another query
         * @description A JSON merge patch (RFC 7396), but that a query replaces the one before.
         */
        patch: operations["changeFilter"];
        trace?: never;
    };
    "/api/{userId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring in a file
         * @description An export of this API (`application/json`), a CSV of Todoist (`text/csv`) or VTODOs (`text/calendar`), of up to 100 MB. All of it comes in, as one change, or nothing does. What you have already, by id, stays as it is. The answer tells everything that got lost.
         */
        post: operations["importAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all labels, by name
         * @description No two have the same name, whatever the case.
         */
        get: operations["listLabels"];
        put?: never;
        /**
         * Create a label
         * @description With an `id` of your own, sending it again makes no second one. Where the name is taken, the 409 shows the label that has it as `current`: find or create in one call. There can be 1,000.
         */
        post: operations["createLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/labels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a label
         * @description Tasks that have it are read with `GET /tasks?label=`.
         */
        get: operations["getLabel"];
        put?: never;
        post?: never;
        /**
         * Delete a label
         * @description Every task that has it loses it.
         */
        delete: operations["deleteLabel"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a label
         * @description A JSON merge patch (RFC 7396): what is left out stays.
         */
        patch: operations["changeLabel"];
        trace?: never;
    };
    "/api/{userId}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all lists, in their order
         * @description The Inbox is not among them: it is where the tasks without a list stand.
         */
        get: operations["listLists"];
        put?: never;
        /**
         * Create a list
         * @description With an `id` of your own, sending it again makes no second one. There can be 1,000.
         */
        post: operations["createList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a list
         * @description Its tasks are read with `GET /tasks?list=`.
         */
        get: operations["getList"];
        put?: never;
        post?: never;
        /**
         * Delete a list
         * @description Its tasks go to the Inbox or to the trash, as `tasks` says.
         */
        delete: operations["deleteList"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a list
         * @description A JSON merge patch (RFC 7396): what is left out stays.
         */
        patch: operations["changeList"];
        trace?: never;
    };
    "/api/{userId}/lists/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a list among the others
         * @description Right behind or right before another; behind all others where nothing is said.
         */
        post: operations["moveList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks, newest first unless asked otherwise
         * @description One page of the tasks that fit all filters of the query, those in the trash left out. Tasks of archived lists are among them, also in search and `overdue`, unless `archived=false` is sent. What depends on the clock, `overdue`, days from today and the trash, changes without a write, and so has no ETag.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Create a task
         * @description With an `id` of your own, sending it again makes no second one. Where the task has changed since, the 409 shows it as `current`: it was made, and needs no other id.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description One in the trash is not found.
         */
        get: operations["getTask"];
        /**
         * Replace a task
         * @description What is left out goes back to its default: no description, not completed. It takes what can be written, and not all that getTask gives: no `id`, no `version`.
         */
        put: operations["replaceTask"];
        post?: never;
        /**
         * Delete a task
         * @description With all below it, it stays in the trash for 30 days, from where it can be restored.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a task
         * @description A JSON merge patch (RFC 7396): `null` clears, what is left out stays. `due` and `recurrence` are replaced as one value each, never merged; lists are replaced as a whole.
         */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/api/{userId}/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Complete a task, or open it again
         * @description With `completed` sets. Without a body it toggles: sent again, as after a lost answer, it undoes itself, so send an `Idempotency-Key` with it or set `completed`. A task that comes back makes the next of its series, `nextTaskId`, with copies of the subtasks of this one: open, in their order, and due as many days later. Opened again, it takes the next one back where nobody has touched it. Completed again, it takes the next one out of the trash, or makes it anew where it was deleted for good. Subtasks completed by `children=complete` make none.
         */
        patch: operations["completeTask"];
        trace?: never;
    };
    "/api/{userId}/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what became of a task, newest first
         * @description Also of a task that was deleted; of each change only what it did to this task. A label that it got is told as a `labelId` after, one that it lost as one before.
         */
        get: operations["listTaskHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/tasks/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a task to another place or list
         * @description Right behind or right before another task of that list; behind all others where nothing is said. It shows with `sort=position`.
         */
        post: operations["moveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a deleted task out of the trash
         * @description What was deleted with it comes back below it; where its own parent is in the trash, it comes back without.
         */
        post: operations["restoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tasks in the trash
         * @description As listTasks with `trash=only`, and with its other parameters. It changes without a write, and so has no ETag.
         */
        get: operations["listTrash"];
        put?: never;
        post?: never;
        /**
         * Delete for good what lies in the trash
         * @description Until the change is forgotten, after 90 days, it can still be undone.
         */
        delete: operations["emptyTrash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{userId}/trash/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task in the trash
         * @description One outside the trash is not found.
         */
        get: operations["getTrashedTask"];
        put?: never;
        post?: never;
        /**
         * Delete a task in the trash for good
         * @description Until the change is forgotten, after 90 days, it can still be undone.
         */
        delete: operations["purgeTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process up?
         * @description For whoever would start it anew. It asks nothing else.
         */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve requests?
         * @description For whoever sends it requests: it asks its database, and says what is degraded.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsoluteReminderDto: {
            /**
             * Format: date-time
             * @description RFC 3339 with any offset, answered in UTC; fractions of a second are dropped
             * @example 2026-11-27T17:00:00Z
             */
            at: string;
            /**
             * @example absolute
             * @enum {string}
             */
            kind: "absolute";
        };
        /**
         * Taskward export, version 1
         * @description The members stand in this order; in each list what others name comes first.
         */
        AccountExport: {
            /**
             * @example [
             *       {
             *         "id": "019aa000-0000-7000-8000-000000000001",
             *         "name": "Soon",
             *         "query": {
             *           "dueBefore": "P7D"
             *         },
             *         "createdAt": "2026-11-21T09:30:00.000Z",
             *         "updatedAt": "2026-11-21T09:30:00.000Z"
             *       }
             *     ]
             */
            filters: {
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                createdAt: string;
                id: string;
                /** @description Not blank */
                name: string;
                /** @description Parameters of listTasks, as createFilter takes them */
                query: {
                    [key: string]: string | string[];
                };
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                updatedAt: string;
            }[];
            /**
             * @example taskward
             * @constant
             */
            format: "taskward";
            /**
             * @example [
             *       {
             *         "id": "019aa000-0000-7000-8000-000000000003",
             *         "name": "waiting",
             *         "color": "gray",
             *         "createdAt": "2026-11-21T09:30:00.000Z",
             *         "updatedAt": "2026-11-21T09:30:00.000Z"
             *       }
             *     ]
             */
            labels: {
                color: string;
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                createdAt: string;
                id: string;
                /** @description Not blank */
                name: string;
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                updatedAt: string;
            }[];
            /**
             * @example [
             *       {
             *         "id": "019aa000-0000-7000-8000-000000000002",
             *         "name": "Garden",
             *         "color": "teal",
             *         "position": "a0",
             *         "archivedAt": null,
             *         "createdAt": "2026-11-21T09:30:00.000Z",
             *         "updatedAt": "2026-11-21T09:30:00.000Z"
             *       }
             *     ]
             */
            lists: {
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                archivedAt: string | null;
                color: string;
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                createdAt: string;
                id: string;
                /** @description Not blank */
                name: string;
                /** @description Base-62 text in the order of its bytes, as the API gives it out */
                position: string;
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                updatedAt: string;
            }[];
            /**
             * @example [
             *       {
             *         "id": "019aa000-0000-7000-8000-000000000001",
             *         "title": "Water the plants",
             *         "description": null,
             *         "priority": "none",
             *         "due": {
             *           "kind": "day",
             *           "date": "2026-11-28"
             *         },
             *         "reminders": [],
             *         "recurrence": null,
             *         "seriesId": null,
             *         "occurrence": 1,
             *         "nextTaskId": null,
             *         "parentId": null,
             *         "listId": "019aa000-0000-7000-8000-000000000002",
             *         "labelIds": [
             *           "019aa000-0000-7000-8000-000000000003"
             *         ],
             *         "position": "a0",
             *         "completedAt": null,
             *         "createdAt": "2026-11-21T09:30:00.000Z",
             *         "updatedAt": "2026-11-21T09:30:00.000Z",
             *         "deletedAt": null
             *       }
             *     ]
             */
            tasks: {
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                completedAt: string | null;
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When it went to the trash
                 */
                deletedAt: string | null;
                description: string | null;
                due: null | {
                    /** Format: date */
                    date: string;
                    /** @constant */
                    kind: "day";
                } | {
                    dateTime: string;
                    /** @constant */
                    kind: "local";
                } | {
                    /** Format: date-time */
                    at: string;
                    /** @constant */
                    kind: "zoned";
                    /** @description IANA time zone */
                    zone: string;
                };
                id: string;
                labelIds: string[];
                /** @description Null for the Inbox */
                listId: string | null;
                nextTaskId: string | null;
                /** Format: int64 */
                occurrence: number;
                /** @description A task before this one */
                parentId: string | null;
                /** @description Base-62 text in the order of its bytes, as the API gives it out */
                position: string;
                /** @enum {unknown} */
                priority: "none" | "low" | "medium" | "high" | "urgent";
                recurrence: null | {
                    /** @enum {unknown} */
                    from: "due" | "completion";
                    rule: string;
                };
                reminders: ({
                    /** Format: date-time */
                    at: string;
                    /** @constant */
                    kind: "absolute";
                } | {
                    /** @constant */
                    kind: "beforeDue";
                    /** Format: int64 */
                    minutes: number;
                })[];
                seriesId: string | null;
                /** @description Not blank */
                title: string;
                /**
                 * Format: date-time
                 * @description In UTC, with milliseconds, not before 1900
                 */
                updatedAt: string;
            }[];
            /**
             * @example 1
             * @constant
             */
            version: 1;
        };
        BatchDto: {
            /**
             * @description True: all of them or none. Left out: each that can be done.
             * @example false
             */
            atomic?: boolean;
            /**
             * @description Done one after the other
             * @example [
             *       {
             *         "operation": "createTask",
             *         "body": {
             *           "title": "Water the plants"
             *         }
             *       }
             *     ]
             */
            operations: components["schemas"]["BatchOperationDto"][];
        };
        BatchOperationDto: {
            /**
             * @description Its body
             * @example {
             *       "title": "Water the plants"
             *     }
             */
            body?: {
                [key: string]: unknown;
            };
            /**
             * @description What stands as `{id}` in its path; one that is no UUID is refused by itself
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description As the header If-Match
             * @example "7"
             */
            ifMatch?: string;
            /**
             * @description The operationId of a write of tasks, trash, lists, labels or filters
             * @example createTask
             */
            operation: string;
            /**
             * @description Its query
             * @example {
             *       "tasks": "inbox"
             *     }
             */
            query?: {
                [key: string]: unknown;
            };
        };
        BatchResultDto: {
            /**
             * @description What it answered: a resource, a problem, or null for nothing. A `version` is that after the whole batch, which is one change
             * @example {
             *       "title": "Water the plants"
             *     }
             */
            body: {
                [key: string]: unknown;
            } | null;
            /**
             * @description As the header ETag; only where the resource is still as `body` shows it when the batch has ended
             * @example "7"
             */
            etag?: string;
            /**
             * Format: uri-reference
             * @description As the header Location
             */
            location?: string;
            /**
             * Format: int64
             * @example 201
             */
            status: number;
        };
        BatchResultsDto: {
            /** @description In the order of the operations */
            results: components["schemas"]["BatchResultDto"][];
        };
        BeforeDueReminderDto: {
            /**
             * @example beforeDue
             * @enum {string}
             */
            kind: "beforeDue";
            /**
             * Format: int64
             * @example 30
             */
            minutes: number;
        };
        ChangedResourceDto: {
            /**
             * @description The same fields as they became; null where it was deleted for good
             * @example {
             *       "title": "Water the fern"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The fields that changed, as they were; null where it was created
             * @example {
             *       "title": "Water the plants"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @example changed
             * @enum {string}
             */
            kind: "created" | "changed" | "deleted";
            /** @example task */
            resource: string;
        };
        ChangeDto: {
            /** @description What it did; the beginning of that, where there is more */
            changed: components["schemas"]["ChangedResourceDto"][];
            /**
             * Format: int64
             * @description How much there is in all, also what is not listed
             * @example 1
             */
            changedCount: number;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-0000000000cc
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            madeAt: string;
            /**
             * @description The operationId of what was asked for; null for what the system did by itself
             * @example changeTask
             */
            operation: string | null;
            /**
             * Format: uuid
             * @description The change that this one took back
             * @example null
             */
            undoes: string | null;
        };
        ChangeFilterDto: {
            /**
             * @description One line; space around it is taken off
             * @example Due this week
             */
            name?: string;
            /**
             * @description Parameters of listTasks, as text, to be sent with it as they are
             * @example {
             *       "status": "open",
             *       "dueBefore": "P7D",
             *       "sort": "due",
             *       "order": "asc"
             *     }
             */
            query?: components["schemas"]["FilterQueryDto"];
        };
        ChangeLabelDto: {
            /**
             * @description One of gray, red, orange, yellow, green, teal, blue, purple, pink, or #rrggbb; gray if left out
             * @example teal
             */
            color?: string;
            /**
             * @description One line; space around it is taken off
             * @example waiting
             */
            name?: string;
        };
        ChangeListDto: {
            /** @example false */
            archived?: boolean;
            /**
             * @description One of gray, red, orange, yellow, green, teal, blue, purple, pink, or #rrggbb; gray if left out
             * @example teal
             */
            color?: string;
            /**
             * @description One line; space around it is taken off
             * @example Garden
             */
            name?: string;
        };
        ChangePageDto: {
            items: components["schemas"]["ChangeDto"][];
            /**
             * @description Pass it as `cursor` for the next page; null on the last one. Opaque.
             * @example null
             */
            nextCursor: string | null;
        };
        ChangeTaskDto: {
            /** @example false */
            completed?: boolean;
            /** @example The fern twice a week. */
            description?: string | null;
            /**
             * @description A day, a local time or a moment in a named zone; replaced as one value, never merged
             * @example {
             *       "kind": "day",
             *       "date": "2026-11-28"
             *     }
             */
            due?: components["schemas"]["DayDueDto"] | components["schemas"]["LocalDueDto"] | components["schemas"]["ZonedDueDto"] | null;
            /**
             * @example [
             *       "019aa000-0000-7000-8000-000000000003"
             *     ]
             */
            labelIds?: string[];
            /**
             * Format: uuid
             * @description The list it stands in; null for the Inbox
             * @example 019aa000-0000-7000-8000-000000000002
             */
            listId?: string | null;
            /**
             * Format: uuid
             * @description The task it stands below, in whose list it then is; null for none
             * @example 019aa000-0000-7000-8000-000000000004
             */
            parentId?: string | null;
            /**
             * @example high
             * @enum {string}
             */
            priority?: "none" | "low" | "medium" | "high" | "urgent";
            /**
             * @description Completing the task makes the next one, with copies of its subtasks. It needs a due value, and is replaced as one value, never merged
             * @example {
             *       "rule": "FREQ=WEEKLY",
             *       "from": "due"
             *     }
             */
            recurrence?: components["schemas"]["RecurrenceDto"] | null;
            /**
             * @description At moments, or whole minutes before the task is due
             * @example [
             *       {
             *         "kind": "beforeDue",
             *         "minutes": 30
             *       }
             *     ]
             */
            reminders?: (components["schemas"]["AbsoluteReminderDto"] | components["schemas"]["BeforeDueReminderDto"])[];
            /** @example Water the plants */
            title?: string;
        };
        CheckDto: {
            /**
             * @description Words for the person who runs it, wherever `status` is not `ok`
             * @example Ends of sessions are not heard of at once; they are asked for every second.
             */
            detail?: string;
            /** @example revocations */
            name: string;
            /**
             * @description `degraded`: it serves, with a loss that `detail` tells
             * @example ok
             * @enum {string}
             */
            status: "ok" | "degraded";
        };
        CompleteTaskDto: {
            /**
             * @description Toggles if left out, which is not safe to repeat without an `Idempotency-Key`
             * @example true
             */
            completed?: boolean;
        };
        CreateFilterDto: {
            /**
             * Format: uuid
             * @description Your own UUIDv7, which makes a create harmless to repeat; made for you if left out.
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description One line; space around it is taken off
             * @example Due this week
             */
            name: string;
            /**
             * @description Parameters of listTasks, as text, to be sent with it as they are
             * @example {
             *       "status": "open",
             *       "dueBefore": "P7D",
             *       "sort": "due",
             *       "order": "asc"
             *     }
             */
            query: components["schemas"]["FilterQueryDto"];
        };
        CreateLabelDto: {
            /**
             * @description One of gray, red, orange, yellow, green, teal, blue, purple, pink, or #rrggbb; gray if left out
             * @example teal
             */
            color?: string;
            /**
             * Format: uuid
             * @description Your own UUIDv7, which makes a create harmless to repeat; made for you if left out.
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description One line; space around it is taken off
             * @example waiting
             */
            name: string;
        };
        CreateListDto: {
            /** @example false */
            archived?: boolean;
            /**
             * @description One of gray, red, orange, yellow, green, teal, blue, purple, pink, or #rrggbb; gray if left out
             * @example teal
             */
            color?: string;
            /**
             * Format: uuid
             * @description Your own UUIDv7, which makes a create harmless to repeat; made for you if left out.
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description One line; space around it is taken off
             * @example Garden
             */
            name: string;
        };
        CreateTaskDto: {
            /** @example false */
            completed?: boolean;
            /** @example The fern twice a week. */
            description?: string | null;
            /**
             * @description A day, a local time or a moment in a named zone; replaced as one value, never merged
             * @example {
             *       "kind": "day",
             *       "date": "2026-11-28"
             *     }
             */
            due?: components["schemas"]["DayDueDto"] | components["schemas"]["LocalDueDto"] | components["schemas"]["ZonedDueDto"] | null;
            /**
             * Format: uuid
             * @description Your own UUIDv7, which makes a create harmless to repeat; made for you if left out.
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @example [
             *       "019aa000-0000-7000-8000-000000000003"
             *     ]
             */
            labelIds?: string[];
            /**
             * Format: uuid
             * @description The list it stands in; null for the Inbox
             * @example 019aa000-0000-7000-8000-000000000002
             */
            listId?: string | null;
            /**
             * Format: uuid
             * @description The task it stands below, in whose list it then is; null for none
             * @example 019aa000-0000-7000-8000-000000000004
             */
            parentId?: string | null;
            /**
             * @example high
             * @enum {string}
             */
            priority?: "none" | "low" | "medium" | "high" | "urgent";
            /**
             * @description Completing the task makes the next one, with copies of its subtasks. It needs a due value, and is replaced as one value, never merged
             * @example {
             *       "rule": "FREQ=WEEKLY",
             *       "from": "due"
             *     }
             */
            recurrence?: components["schemas"]["RecurrenceDto"] | null;
            /**
             * @description At moments, or whole minutes before the task is due
             * @example [
             *       {
             *         "kind": "beforeDue",
             *         "minutes": 30
             *       }
             *     ]
             */
            reminders?: (components["schemas"]["AbsoluteReminderDto"] | components["schemas"]["BeforeDueReminderDto"])[];
            /** @example Water the plants */
            title: string;
        };
        DayDueDto: {
            /**
             * Format: date
             * @example 2026-11-28
             */
            date: string;
            /**
             * @example day
             * @enum {string}
             */
            kind: "day";
        };
        FailedOperationDto: {
            /**
             * Format: int64
             * @description Its place in the batch, from 0
             * @example 2
             */
            index: number;
            /**
             * @description The problem that it would have answered with
             * @example {
             *       "code": "task_not_found",
             *       "status": 404
             *     }
             */
            problem: {
                [key: string]: unknown;
            };
        };
        /**
         * @description What kind of fault it is; `list_not_found`, `label_not_found` and `task_not_found` tell a reference to what is gone from one that is malformed
         * @enum {string}
         */
        FaultCode: "invalid" | "missing" | "unknown" | "repeated" | "type" | "blank" | "length" | "choice" | "list_not_found" | "label_not_found" | "task_not_found";
        FilterCollectionDto: {
            items: components["schemas"]["FilterDto"][];
        };
        FilterDto: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example Due this week */
            name: string;
            /**
             * @description Parameters for listTasks, with those that were left out; `new URLSearchParams(query)` is a query string that listTasks takes
             * @example {
             *       "status": "open",
             *       "dueBefore": "P7D",
             *       "label": [],
             *       "sort": "due",
             *       "order": "asc"
             *     }
             */
            query: components["schemas"]["FilterQueryDto"];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: int64
             * @description Grows with each change. `"7"` is the ETag, for If-Match.
             * @example 7
             */
            version: number;
        };
        FilterQueryDto: {
            /**
             * @description Tasks of archived lists alone, or those of all other lists and the Inbox; both if left out
             * @enum {string}
             */
            archived?: "true" | "false";
            /**
             * @description Due after that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601)
             * @example 2026-11-27
             */
            dueAfter?: string;
            /**
             * @description Due before that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601)
             * @example P7D
             */
            dueBefore?: string;
            /**
             * @description Due on that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601)
             * @example today
             */
            dueOn?: string;
            /**
             * @description Tasks with each of these labels: given once for each, or once with commas between. An empty text means no label, so that the `query` of a saved filter can be sent as it is
             * @example [
             *       "019aa000-0000-7000-8000-000000000003"
             *     ]
             */
            label?: string[];
            /**
             * @description A list's id, or inbox
             * @example inbox
             */
            list?: string;
            /**
             * @description desc if left out
             * @enum {string}
             */
            order?: "asc" | "desc";
            /**
             * @description Open, and due before now: moments by the moment, days and local times by the clock in `timezone`
             * @enum {string}
             */
            overdue?: "true" | "false";
            /**
             * @description The id of the task right above, or none
             * @example none
             */
            parent?: string;
            /** @enum {string} */
            priority?: "none" | "low" | "medium" | "high" | "urgent";
            /**
             * @description Words of title or description, or how they begin, in any order; case, accents and the points of Hebrew and Arabic do not matter. Nothing is found from within a word; in scripts without blanks between words, as Chinese, Japanese and Thai, and among emoji, any part of a run is found. A text without letters, digits or emoji finds nothing
             * @example plan wat
             */
            q?: string;
            /**
             * Format: uuid
             * @description A `seriesId`: what came before and after
             */
            series?: string;
            /**
             * @description created if left out. `due` goes by the day and the time that each task shows, in its own zone, and not by moments: 09:00 in Vienna and 09:00 in Lima stand together; days come before their times, no due value last. `title` goes by letters, then accents and case
             * @enum {string}
             */
            sort?: "position" | "due" | "priority" | "created" | "updated" | "title";
            /**
             * @description Which tasks
             * @default all
             * @enum {string}
             */
            status: "all" | "open" | "completed";
            /**
             * @description What lies in the trash
             * @enum {string}
             */
            trash?: "only";
            /**
             * Format: date-time
             * @description Changed then or later (RFC 3339)
             */
            updatedSince?: string;
        };
        HealthDto: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        ImportCountsDto: {
            /**
             * Format: int64
             * @example 1
             */
            filters: number;
            /**
             * Format: int64
             * @example 3
             */
            labels: number;
            /**
             * Format: int64
             * @example 2
             */
            lists: number;
            /**
             * Format: int64
             * @example 40
             */
            tasks: number;
        };
        ImportReportDto: {
            /** @description What was made */
            created: components["schemas"]["ImportCountsDto"];
            /**
             * @description True: nothing was done
             * @example false
             */
            dryRun: boolean;
            /**
             * Format: int64
             * @description How many losses there are, also those that are not listed
             * @example 1
             */
            lossCount: number;
            /** @description What the file has and an account cannot hold, in the order of the file */
            losses: components["schemas"]["LossDto"][];
            /** @description What was there, and stays as it is */
            skipped: components["schemas"]["ImportCountsDto"];
        };
        InputFaultDto: {
            /**
             * @description What kind of fault it is; `list_not_found`, `label_not_found` and `task_not_found` tell a reference to what is gone from one that is malformed
             * @example blank
             */
            code: components["schemas"]["FaultCode"];
            /**
             * @example body
             * @enum {string}
             */
            in: "body" | "query" | "path" | "header";
            /** @example must not be blank */
            message: string;
            /**
             * Format: json-pointer
             * @description Where the refused value stands (RFC 6901)
             * @example /title
             */
            pointer: string;
            /**
             * @description The reference that was not found, as one of several may be meant
             * @example 019aa000-0000-7000-8000-000000000003
             */
            value?: string;
        };
        LabelCollectionDto: {
            items: components["schemas"]["LabelDto"][];
        };
        LabelDto: {
            /**
             * @description One of gray, red, orange, yellow, green, teal, blue, purple, pink, or #rrggbb; gray if left out
             * @example teal
             */
            color: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example waiting */
            name: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: int64
             * @description Grows with each change. `"7"` is the ETag, for If-Match.
             * @example 7
             */
            version: number;
        };
        ListCollectionDto: {
            items: components["schemas"]["ListDto"][];
        };
        ListCountsDto: {
            /**
             * Format: int64
             * @example 5
             */
            completed: number;
            /**
             * Format: uuid
             * @description Null for the Inbox
             * @example null
             */
            listId: string | null;
            /**
             * Format: int64
             * @example 3
             */
            open: number;
        };
        ListDto: {
            /**
             * Format: date-time
             * @example null
             */
            archivedAt: string | null;
            /**
             * @description One of gray, red, orange, yellow, green, teal, blue, purple, pink, or #rrggbb; gray if left out
             * @example teal
             */
            color: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example Garden */
            name: string;
            /**
             * @description Where it stands among the lists: sort by it, byte by byte, then by id.
             * @example a0V
             */
            position: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: int64
             * @description Grows with each change. `"7"` is the ETag, for If-Match.
             * @example 7
             */
            version: number;
        };
        LocalDueDto: {
            /**
             * @description Seconds may be left out; fractions of them are dropped
             * @example 2026-11-28T09:30:00
             */
            dateTime: string;
            /**
             * @example local
             * @enum {string}
             */
            kind: "local";
        };
        LossDto: {
            /** @example is left out: tasks have no duration here */
            message: string;
            /**
             * Format: json-pointer
             * @description Where it stands in the file; a text counts as a list of its `lines`, from 1
             * @example /lines/7/DURATION
             */
            pointer: string;
        };
        MoveDto: {
            /**
             * @description Right behind this one; null: before all others. Not together with `before`.
             * @example null
             */
            after?: string | null;
            /** @description Right before this one; null: behind all others. Not together with `after`. */
            before?: string | null;
        };
        MoveTaskDto: {
            /**
             * @description Right behind this one; null: before all others. Not together with `before`.
             * @example null
             */
            after?: string | null;
            /** @description Right before this one; null: behind all others. Not together with `after`. */
            before?: string | null;
            /**
             * Format: uuid
             * @description The list to stand in; null for the Inbox. Left out: where it is.
             * @example 019aa000-0000-7000-8000-000000000002
             */
            listId?: string | null;
        };
        /** @enum {string} */
        ProblemCode: "malformed_request" | "malformed_json" | "validation_failed" | "token_missing" | "token_invalid" | "token_expired" | "token_revoked" | "not_owner" | "task_not_found" | "list_not_found" | "label_not_found" | "filter_not_found" | "change_not_found" | "route_not_found" | "method_not_allowed" | "request_timeout" | "task_exists" | "list_exists" | "filter_exists" | "label_exists" | "limit_reached" | "open_subtasks" | "undo_conflict" | "batch_failed" | "sync_token_expired" | "precondition_failed" | "body_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "headers_too_large" | "rate_limited" | "too_many_streams" | "too_many_transfers" | "internal_error" | "revocations_unknown" | "keys_unavailable" | "took_too_long" | "storage_full" | "not_ready";
        ProblemDto: {
            /** @example task_not_found */
            code: components["schemas"]["ProblemCode"];
            /** @description With undo_conflict: what has changed since */
            conflicts?: components["schemas"]["UndoConflictDto"][];
            /** @description With precondition_failed and the codes of ids in use: the resource as it is now, with `deletedAt` in the trash; null where it is shown no more. With label_exists: the label that has the name or the id */
            current?: {
                [key: string]: unknown;
            } | null;
            /** @example You have no task with this id. */
            detail: string;
            /** @description With validation_failed: each refused value */
            errors?: components["schemas"]["InputFaultDto"][];
            /** @description With batch_failed: the operation that was refused */
            failed?: components["schemas"]["FailedOperationDto"];
            /**
             * @description The path that was asked for
             * @example /api/019a9f00-0000-7000-8000-00000000000a/tasks
             */
            instance: string;
            /**
             * Format: uuid
             * @description Also in the X-Request-Id header; name it in a report
             * @example 019aa000-0000-7000-8000-0000000000ff
             */
            requestId: string;
            /**
             * Format: int64
             * @example 404
             */
            status: number;
            /** @example No such task */
            title: string;
            /**
             * Format: uri
             * @example urn:taskward:problem:task_not_found
             */
            type: string;
        };
        ReadinessDto: {
            checks: components["schemas"]["CheckDto"][];
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        RecurrenceDto: {
            /**
             * @description What the next due value is counted from
             * @example due
             * @enum {string}
             */
            from: "due" | "completion";
            /**
             * @description An RRULE (RFC 5545 3.3.10) without DTSTART, which the due value stands for. Something must follow the due value within a hundred years (less far for a sparse hourly rule); counted from completion, INTERVAL alone is held to that
             * @example FREQ=WEEKLY
             */
            rule: string;
        };
        ReplaceTaskDto: {
            /** @example false */
            completed?: boolean;
            /** @example The fern twice a week. */
            description?: string | null;
            /**
             * @description A day, a local time or a moment in a named zone; replaced as one value, never merged
             * @example {
             *       "kind": "day",
             *       "date": "2026-11-28"
             *     }
             */
            due?: components["schemas"]["DayDueDto"] | components["schemas"]["LocalDueDto"] | components["schemas"]["ZonedDueDto"] | null;
            /**
             * @example [
             *       "019aa000-0000-7000-8000-000000000003"
             *     ]
             */
            labelIds?: string[];
            /**
             * Format: uuid
             * @description The list it stands in; null for the Inbox
             * @example 019aa000-0000-7000-8000-000000000002
             */
            listId?: string | null;
            /**
             * Format: uuid
             * @description The task it stands below, in whose list it then is; null for none
             * @example 019aa000-0000-7000-8000-000000000004
             */
            parentId?: string | null;
            /**
             * @example high
             * @enum {string}
             */
            priority?: "none" | "low" | "medium" | "high" | "urgent";
            /**
             * @description Completing the task makes the next one, with copies of its subtasks. It needs a due value, and is replaced as one value, never merged
             * @example {
             *       "rule": "FREQ=WEEKLY",
             *       "from": "due"
             *     }
             */
            recurrence?: components["schemas"]["RecurrenceDto"] | null;
            /**
             * @description At moments, or whole minutes before the task is due
             * @example [
             *       {
             *         "kind": "beforeDue",
             *         "minutes": 30
             *       }
             *     ]
             */
            reminders?: (components["schemas"]["AbsoluteReminderDto"] | components["schemas"]["BeforeDueReminderDto"])[];
            /** @example Water the plants */
            title: string;
        };
        SyncFilterDto: {
            /**
             * @description True where it is gone, or in the trash
             * @example false
             */
            deleted: boolean;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            resource: "filter";
            /** @description The whole resource as it is now; null where it is deleted */
            state: components["schemas"]["FilterDto"] | null;
            /**
             * Format: int64
             * @description Of `state`; where it is deleted, the number of the change up to which that is known. It grows with each change, so an item with a lower version than your copy is older
             * @example 7
             */
            version: number;
        };
        SyncLabelDto: {
            /**
             * @description True where it is gone, or in the trash
             * @example false
             */
            deleted: boolean;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            resource: "label";
            /** @description The whole resource as it is now; null where it is deleted */
            state: components["schemas"]["LabelDto"] | null;
            /**
             * Format: int64
             * @description Of `state`; where it is deleted, the number of the change up to which that is known. It grows with each change, so an item with a lower version than your copy is older
             * @example 7
             */
            version: number;
        };
        SyncListDto: {
            /**
             * @description True where it is gone, or in the trash
             * @example false
             */
            deleted: boolean;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            resource: "list";
            /** @description The whole resource as it is now; null where it is deleted */
            state: components["schemas"]["ListDto"] | null;
            /**
             * Format: int64
             * @description Of `state`; where it is deleted, the number of the change up to which that is known. It grows with each change, so an item with a lower version than your copy is older
             * @example 7
             */
            version: number;
        };
        SyncPageDto: {
            /**
             * @description True: ask again at once
             * @example false
             */
            hasMore: boolean;
            items: (components["schemas"]["SyncTaskDto"] | components["schemas"]["SyncFilterDto"] | components["schemas"]["SyncListDto"] | components["schemas"]["SyncLabelDto"])[];
            /**
             * @description Pass it as `since` the next time. Opaque.
             * @example WyJxN0tkIiw3LDFd
             */
            next: string;
        };
        SyncTaskDto: {
            /**
             * @description True where it is gone, or in the trash
             * @example false
             */
            deleted: boolean;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            resource: "task";
            /** @description The whole resource as it is now; null where it is deleted */
            state: components["schemas"]["TaskDto"] | null;
            /**
             * Format: int64
             * @description Of `state`; where it is deleted, the number of the change up to which that is known. It grows with each change, so an item with a lower version than your copy is older
             * @example 7
             */
            version: number;
        };
        TaskCountsDto: {
            /**
             * Format: int64
             * @example 5
             */
            completed: number;
            /** @description Of the Inbox and each list that has a task */
            lists: components["schemas"]["ListCountsDto"][];
            /**
             * Format: int64
             * @example 3
             */
            open: number;
            /**
             * Format: int64
             * @description In the trash, and so in no other number
             * @example 1
             */
            trash: number;
        };
        TaskDto: {
            /** @example false */
            completed: boolean;
            /**
             * Format: date-time
             * @example null
             */
            completedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Only of what lies in the trash: since when. It stays there for 30 days
             */
            deletedAt?: string;
            /** @example The fern twice a week. */
            description: string | null;
            /**
             * @description A day, a local time or a moment in a named zone; replaced as one value, never merged
             * @example {
             *       "kind": "day",
             *       "date": "2026-11-28"
             *     }
             */
            due: components["schemas"]["DayDueDto"] | components["schemas"]["LocalDueDto"] | components["schemas"]["ZonedDueDto"] | null;
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @example [
             *       "019aa000-0000-7000-8000-000000000003"
             *     ]
             */
            labelIds: string[];
            /**
             * Format: uuid
             * @description The list it stands in; null for the Inbox
             * @example 019aa000-0000-7000-8000-000000000002
             */
            listId: string | null;
            /**
             * Format: uuid
             * @description The task that came next when this one was completed, be it there or not by now
             * @example null
             */
            nextTaskId: string | null;
            /**
             * Format: int64
             * @description Which of its series
             * @example 1
             */
            occurrence: number;
            /**
             * Format: uuid
             * @description The task it stands below; null for none
             * @example null
             */
            parentId: string | null;
            /**
             * @description Where it stands by hand: sort by it, byte by byte, then by id.
             * @example a0V
             */
            position: string;
            /**
             * @example high
             * @enum {string}
             */
            priority: "none" | "low" | "medium" | "high" | "urgent";
            /**
             * @description Completing the task makes the next one, with copies of its subtasks. It needs a due value, and is replaced as one value, never merged
             * @example {
             *       "rule": "FREQ=WEEKLY",
             *       "from": "due"
             *     }
             */
            recurrence: components["schemas"]["RecurrenceDto"] | null;
            /**
             * @description At moments, or whole minutes before the task is due
             * @example [
             *       {
             *         "kind": "beforeDue",
             *         "minutes": 30
             *       }
             *     ]
             */
            reminders: (components["schemas"]["AbsoluteReminderDto"] | components["schemas"]["BeforeDueReminderDto"])[];
            /**
             * Format: uuid
             * @description The first task of its series; null for a task that never came back
             * @example 019aa000-0000-7000-8000-000000000001
             */
            seriesId: string | null;
            /** @example Water the plants */
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: int64
             * @description Grows with each change. `"7"` is the ETag, for If-Match.
             * @example 7
             */
            version: number;
        };
        TaskPageDto: {
            items: components["schemas"]["TaskDto"][];
            /**
             * @description Pass it as `cursor` for the next page; null on the last one. Opaque.
             * @example null
             */
            nextCursor: string | null;
        };
        UndoConflictDto: {
            /**
             * @description The fields with another value by now; none where the row itself is in the way
             * @example [
             *       "title"
             *     ]
             */
            fields: string[];
            /**
             * Format: uuid
             * @example 019aa000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example task */
            resource: string;
        };
        ZonedDueDto: {
            /**
             * Format: date-time
             * @description RFC 3339 with any offset, answered in UTC; fractions of a second are dropped
             * @example 2026-11-28T08:30:00Z
             */
            at: string;
            /**
             * @example zoned
             * @enum {string}
             */
            kind: "zoned";
            /**
             * @description IANA time zone
             * @example Europe/Vienna
             */
            zone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The web app's origin, whose pages alone may read the answer */
        "Access-Control-Allow-Origin": string;
        /** @description What this write changed, to undo it by; absent where nothing changed */
        "Change-Id": string;
        /** @description The version of what is answered, for If-None-Match, and of one resource for If-Match too; absent where the clock alone changes a list */
        ETag: string;
        /** @description This was answered before, and not done again */
        "Idempotency-Replayed": "true";
        /** @description The path of what was made */
        Location: string;
        /** @description What is left of each limit (r) and for how many seconds (t), named as in RateLimit-Policy */
        RateLimit: string;
        /** @description Each limit: requests (q) in so many seconds (w) */
        "RateLimit-Policy": string;
        /** @description Seconds to wait before trying again */
        "Retry-After": string;
        /** @description What to bring (RFC 6750) */
        "WWW-Authenticate": string;
        /** @description The id to name in a report */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActivity: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; empty or `null` for the first page */
                cursor?: string;
                /** @description The most items in one page */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of changes of the last 90 days */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-0000000000cc",
                     *           "operation": "changeTask",
                     *           "undoes": null,
                     *           "madeAt": "2026-11-21T09:30:00.000Z",
                     *           "changed": [
                     *             {
                     *               "resource": "task",
                     *               "id": "019aa000-0000-7000-8000-000000000001",
                     *               "kind": "changed",
                     *               "before": {
                     *                 "title": "Water the plants"
                     *               },
                     *               "after": {
                     *                 "title": "Water the fern"
                     *               }
                     *             }
                     *           ],
                     *           "changedCount": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ChangePageDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    runBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "operation": "createTask",
                 *           "body": {
                 *             "title": "Water the plants"
                 *           }
                 *         }
                 *       ],
                 *       "atomic": false
                 *     }
                 */
                "application/json": components["schemas"]["BatchDto"];
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "status": 201,
                     *           "etag": "\"7\"",
                     *           "body": {
                     *             "title": "Water the plants"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BatchResultsDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing was done (`batch_failed`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The most items in one page */
                limit?: number;
                /** @description `next` of the answer before; left out, empty or `null`: everything, from the start */
                since?: string;
            };
            header?: never;
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed, as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "deleted": false,
                     *           "version": 7,
                     *           "resource": "task",
                     *           "state": {
                     *             "id": "019aa000-0000-7000-8000-000000000001",
                     *             "version": 7,
                     *             "createdAt": "2026-11-21T09:30:00.000Z",
                     *             "updatedAt": "2026-11-21T09:30:00.000Z",
                     *             "title": "Water the plants",
                     *             "description": "The fern twice a week.",
                     *             "priority": "high",
                     *             "due": {
                     *               "kind": "day",
                     *               "date": "2026-11-28"
                     *             },
                     *             "reminders": [
                     *               {
                     *                 "kind": "beforeDue",
                     *                 "minutes": 30
                     *               }
                     *             ],
                     *             "recurrence": {
                     *               "rule": "FREQ=WEEKLY",
                     *               "from": "due"
                     *             },
                     *             "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *             "occurrence": 1,
                     *             "nextTaskId": null,
                     *             "parentId": null,
                     *             "listId": "019aa000-0000-7000-8000-000000000002",
                     *             "labelIds": [
                     *               "019aa000-0000-7000-8000-000000000003"
                     *             ],
                     *             "position": "a0V",
                     *             "completed": false,
                     *             "completedAt": null
                     *           }
                     *         }
                     *       ],
                     *       "hasMore": false,
                     *       "next": "WyJxN0tkIiw3LDFd"
                     *     }
                     */
                    "application/json": components["schemas"]["SyncPageDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Away for too long (`sync_token_expired`) */
            410: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    undoChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The change's id: `Change-Id` of the write that made it */
                changeId: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change that the undo is */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-0000000000cc",
                     *       "operation": "changeTask",
                     *       "undoes": null,
                     *       "madeAt": "2026-11-21T09:30:00.000Z",
                     *       "changed": [
                     *         {
                     *           "resource": "task",
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "kind": "changed",
                     *           "before": {
                     *             "title": "Water the plants"
                     *           },
                     *           "after": {
                     *             "title": "Water the fern"
                     *           }
                     *         }
                     *       ],
                     *       "changedCount": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such change (`change_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed since (`undo_conflict`), or As many as there can be (`limit_reached`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    countTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "open": 3,
                     *       "completed": 5,
                     *       "trash": 1,
                     *       "lists": [
                     *         {
                     *           "listId": null,
                     *           "open": 3,
                     *           "completed": 5
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TaskCountsDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event, or `next` of `GET /changes`; left out: from now on */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that stays open */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: changes
                     *     id: WyJxN0tkIiw3LDFd
                     *     data: {"items":[],"hasMore":false,"next":"WyJxN0tkIiw3LDFd"}
                     *
                     *     :
                     *
                     *     event: end
                     *     data: {"type":"urn:taskward:problem:token_expired","status":401,"code":"token_expired"}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Away for too long (`sync_token_expired`) */
            410: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`), or Too many open streams (`too_many_streams`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: {
                /** @description `json` has everything and can be imported again; the others are for programs */
                format?: "json" | "csv" | "ical";
            };
            header?: never;
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    /** @description The name of the file */
                    "Content-Disposition"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "taskward",
                     *       "version": 1,
                     *       "lists": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000002",
                     *           "name": "Garden",
                     *           "color": "teal",
                     *           "position": "a0",
                     *           "archivedAt": null,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "labels": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000003",
                     *           "name": "waiting",
                     *           "color": "gray",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "filters": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "name": "Soon",
                     *           "query": {
                     *             "dueBefore": "P7D"
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "tasks": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "title": "Water the plants",
                     *           "description": null,
                     *           "priority": "none",
                     *           "due": {
                     *             "kind": "day",
                     *             "date": "2026-11-28"
                     *           },
                     *           "reminders": [],
                     *           "recurrence": null,
                     *           "seriesId": null,
                     *           "occurrence": 1,
                     *           "nextTaskId": null,
                     *           "parentId": null,
                     *           "listId": "019aa000-0000-7000-8000-000000000002",
                     *           "labelIds": [
                     *             "019aa000-0000-7000-8000-000000000003"
                     *           ],
                     *           "position": "a0",
                     *           "completedAt": null,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "deletedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountExport"];
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Taskward//Export 1//EN
                     *     BEGIN:VTODO
                     *     UID:019aa000-0000-7000-8000-000000000001
                     *     DTSTAMP:20261121T093000Z
                     *     SUMMARY:Water the plants
                     *     DUE;VALUE=DATE:20261128
                     *     STATUS:NEEDS-ACTION
                     *     END:VTODO
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                    /**
                     * @example id,title,description,list,labels,priority,due
                     *     019aa000-0000-7000-8000-000000000001,Water the plants,,Garden,waiting,none,2026-11-28
                     */
                    "text/csv": string;
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`), or Too many imports and exports (`too_many_transfers`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`), or No space left (`storage_full`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listFilters: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The filters */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "version": 7,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "name": "Due this week",
                     *           "query": {
                     *             "status": "open",
                     *             "dueBefore": "P7D",
                     *             "label": [],
                     *             "sort": "due",
                     *             "order": "asc"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["FilterCollectionDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Due this week",
                 *       "query": {
                 *         "status": "open",
                 *         "dueBefore": "P7D",
                 *         "sort": "due",
                 *         "order": "asc"
                 *       },
                 *       "id": "019aa000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["CreateFilterDto"];
            };
        };
        responses: {
            /** @description The new filter */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Due this week",
                     *       "query": {
                     *         "status": "open",
                     *         "dueBefore": "P7D",
                     *         "label": [],
                     *         "sort": "due",
                     *         "order": "asc"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FilterDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Id in use (`filter_exists`), or As many as there can be (`limit_reached`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The filter */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Due this week",
                     *       "query": {
                     *         "status": "open",
                     *         "dueBefore": "P7D",
                     *         "label": [],
                     *         "sort": "due",
                     *         "order": "asc"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FilterDto"];
                };
            };
            /** @description It still has that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such filter (`filter_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such filter (`filter_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Due this week",
                 *       "query": {
                 *         "status": "open",
                 *         "dueBefore": "P7D",
                 *         "sort": "due",
                 *         "order": "asc"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChangeFilterDto"];
                /**
                 * @example {
                 *       "name": "Due this week",
                 *       "query": {
                 *         "status": "open",
                 *         "dueBefore": "P7D",
                 *         "sort": "due",
                 *         "order": "asc"
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ChangeFilterDto"];
            };
        };
        responses: {
            /** @description The filter as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Due this week",
                     *       "query": {
                     *         "status": "open",
                     *         "dueBefore": "P7D",
                     *         "label": [],
                     *         "sort": "due",
                     *         "order": "asc"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FilterDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such filter (`filter_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    importAccount: {
        parameters: {
            query?: {
                /** @description Tells what an import would do, and does nothing */
                dryRun?: boolean;
            };
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "taskward",
                 *       "version": 1,
                 *       "lists": [
                 *         {
                 *           "id": "019aa000-0000-7000-8000-000000000002",
                 *           "name": "Garden",
                 *           "color": "teal",
                 *           "position": "a0",
                 *           "archivedAt": null,
                 *           "createdAt": "2026-11-21T09:30:00.000Z",
                 *           "updatedAt": "2026-11-21T09:30:00.000Z"
                 *         }
                 *       ],
                 *       "labels": [
                 *         {
                 *           "id": "019aa000-0000-7000-8000-000000000003",
                 *           "name": "waiting",
                 *           "color": "gray",
                 *           "createdAt": "2026-11-21T09:30:00.000Z",
                 *           "updatedAt": "2026-11-21T09:30:00.000Z"
                 *         }
                 *       ],
                 *       "filters": [
                 *         {
                 *           "id": "019aa000-0000-7000-8000-000000000001",
                 *           "name": "Soon",
                 *           "query": {
                 *             "dueBefore": "P7D"
                 *           },
                 *           "createdAt": "2026-11-21T09:30:00.000Z",
                 *           "updatedAt": "2026-11-21T09:30:00.000Z"
                 *         }
                 *       ],
                 *       "tasks": [
                 *         {
                 *           "id": "019aa000-0000-7000-8000-000000000001",
                 *           "title": "Water the plants",
                 *           "description": null,
                 *           "priority": "none",
                 *           "due": {
                 *             "kind": "day",
                 *             "date": "2026-11-28"
                 *           },
                 *           "reminders": [],
                 *           "recurrence": null,
                 *           "seriesId": null,
                 *           "occurrence": 1,
                 *           "nextTaskId": null,
                 *           "parentId": null,
                 *           "listId": "019aa000-0000-7000-8000-000000000002",
                 *           "labelIds": [
                 *             "019aa000-0000-7000-8000-000000000003"
                 *           ],
                 *           "position": "a0",
                 *           "completedAt": null,
                 *           "createdAt": "2026-11-21T09:30:00.000Z",
                 *           "updatedAt": "2026-11-21T09:30:00.000Z",
                 *           "deletedAt": null
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AccountExport"];
                /**
                 * @example BEGIN:VCALENDAR
                 *     VERSION:2.0
                 *     PRODID:-//Taskward//Export 1//EN
                 *     BEGIN:VTODO
                 *     UID:019aa000-0000-7000-8000-000000000001
                 *     DTSTAMP:20261121T093000Z
                 *     SUMMARY:Water the plants
                 *     DUE;VALUE=DATE:20261128
                 *     STATUS:NEEDS-ACTION
                 *     END:VTODO
                 *     END:VCALENDAR
                 */
                "text/calendar": string;
                /**
                 * @example TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE
                 *     task,Water the plants @waiting,,4,1,,,2026-11-28,en,Europe/Vienna
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What was done, or would be */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": false,
                     *       "created": {
                     *         "lists": 2,
                     *         "labels": 3,
                     *         "filters": 1,
                     *         "tasks": 40
                     *       },
                     *       "skipped": {
                     *         "lists": 2,
                     *         "labels": 3,
                     *         "filters": 1,
                     *         "tasks": 40
                     *       },
                     *       "losses": [
                     *         {
                     *           "pointer": "/lines/7/DURATION",
                     *           "message": "is left out: tasks have no duration here"
                     *         }
                     *       ],
                     *       "lossCount": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReportDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description As many as there can be (`limit_reached`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`), or Too many imports and exports (`too_many_transfers`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`), or No space left (`storage_full`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listLabels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "version": 7,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "name": "waiting",
                     *           "color": "teal"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LabelCollectionDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "waiting",
                 *       "color": "teal",
                 *       "id": "019aa000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["CreateLabelDto"];
            };
        };
        responses: {
            /** @description The new label */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "waiting",
                     *       "color": "teal"
                     *     }
                     */
                    "application/json": components["schemas"]["LabelDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Name or id in use (`label_exists`), or As many as there can be (`limit_reached`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "waiting",
                     *       "color": "teal"
                     *     }
                     */
                    "application/json": components["schemas"]["LabelDto"];
                };
            };
            /** @description It still has that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such label (`label_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such label (`label_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "waiting",
                 *       "color": "teal"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeLabelDto"];
                /**
                 * @example {
                 *       "name": "waiting",
                 *       "color": "teal"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ChangeLabelDto"];
            };
        };
        responses: {
            /** @description The label as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "waiting",
                     *       "color": "teal"
                     *     }
                     */
                    "application/json": components["schemas"]["LabelDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such label (`label_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Name or id in use (`label_exists`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listLists: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "version": 7,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "name": "Garden",
                     *           "color": "teal",
                     *           "position": "a0V",
                     *           "archivedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListCollectionDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Garden",
                 *       "color": "teal",
                 *       "archived": false,
                 *       "id": "019aa000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["CreateListDto"];
            };
        };
        responses: {
            /** @description The new list */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Garden",
                     *       "color": "teal",
                     *       "position": "a0V",
                     *       "archivedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Id in use (`list_exists`), or As many as there can be (`limit_reached`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Garden",
                     *       "color": "teal",
                     *       "position": "a0V",
                     *       "archivedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListDto"];
                };
            };
            /** @description It still has that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such list (`list_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteList: {
        parameters: {
            query: {
                /** @description Where its tasks go */
                tasks: "inbox" | "trash";
            };
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such list (`list_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Garden",
                 *       "color": "teal",
                 *       "archived": false
                 *     }
                 */
                "application/json": components["schemas"]["ChangeListDto"];
                /**
                 * @example {
                 *       "name": "Garden",
                 *       "color": "teal",
                 *       "archived": false
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ChangeListDto"];
            };
        };
        responses: {
            /** @description The list as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Garden",
                     *       "color": "teal",
                     *       "position": "a0V",
                     *       "archivedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such list (`list_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    moveList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "after": null
                 *     }
                 */
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            /** @description The list as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "name": "Garden",
                     *       "color": "teal",
                     *       "position": "a0V",
                     *       "archivedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such list (`list_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Tasks of archived lists alone, or those of all other lists and the Inbox; both if left out */
                archived?: "true" | "false";
                /** @description `nextCursor` of the page before; empty or `null` for the first page */
                cursor?: string;
                /** @description Due after that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601) */
                dueAfter?: string;
                /** @description Due before that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601) */
                dueBefore?: string;
                /** @description Due on that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601) */
                dueOn?: string;
                /** @description Tasks with each of these labels: given once for each, or once with commas between. An empty text means no label, so that the `query` of a saved filter can be sent as it is */
                label?: string[];
                /** @description The most tasks in one page */
                limit?: number;
                /** @description A list's id, or inbox */
                list?: string;
                /** @description desc if left out */
                order?: "asc" | "desc";
                /** @description Open, and due before now: moments by the moment, days and local times by the clock in `timezone` */
                overdue?: "true" | "false";
                /** @description The id of the task right above, or none */
                parent?: string;
                priority?: "none" | "low" | "medium" | "high" | "urgent";
                /** @description Words of title or description, or how they begin, in any order; case, accents and the points of Hebrew and Arabic do not matter. Nothing is found from within a word; in scripts without blanks between words, as Chinese, Japanese and Thai, and among emoji, any part of a run is found. A text without letters, digits or emoji finds nothing */
                q?: string;
                /** @description A `seriesId`: what came before and after */
                series?: string;
                /** @description created if left out. `due` goes by the day and the time that each task shows, in its own zone, and not by moments: 09:00 in Vienna and 09:00 in Lima stand together; days come before their times, no due value last. `title` goes by letters, then accents and case */
                sort?: "position" | "due" | "priority" | "created" | "updated" | "title";
                /** @description Which tasks */
                status?: "all" | "open" | "completed";
                /** @description IANA zone of the viewer, for overdue and days from today; UTC if left out */
                timezone?: string;
                /** @description What lies in the trash */
                trash?: "only";
                /** @description Changed then or later (RFC 3339) */
                updatedSince?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "version": 7,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "title": "Water the plants",
                     *           "description": "The fern twice a week.",
                     *           "priority": "high",
                     *           "due": {
                     *             "kind": "day",
                     *             "date": "2026-11-28"
                     *           },
                     *           "reminders": [
                     *             {
                     *               "kind": "beforeDue",
                     *               "minutes": 30
                     *             }
                     *           ],
                     *           "recurrence": {
                     *             "rule": "FREQ=WEEKLY",
                     *             "from": "due"
                     *           },
                     *           "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *           "occurrence": 1,
                     *           "nextTaskId": null,
                     *           "parentId": null,
                     *           "listId": "019aa000-0000-7000-8000-000000000002",
                     *           "labelIds": [
                     *             "019aa000-0000-7000-8000-000000000003"
                     *           ],
                     *           "position": "a0V",
                     *           "completed": false,
                     *           "completedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Water the plants",
                 *       "description": "The fern twice a week.",
                 *       "priority": "high",
                 *       "due": {
                 *         "kind": "day",
                 *         "date": "2026-11-28"
                 *       },
                 *       "reminders": [
                 *         {
                 *           "kind": "beforeDue",
                 *           "minutes": 30
                 *         }
                 *       ],
                 *       "recurrence": {
                 *         "rule": "FREQ=WEEKLY",
                 *         "from": "due"
                 *       },
                 *       "parentId": "019aa000-0000-7000-8000-000000000004",
                 *       "listId": "019aa000-0000-7000-8000-000000000002",
                 *       "labelIds": [
                 *         "019aa000-0000-7000-8000-000000000003"
                 *       ],
                 *       "completed": false,
                 *       "id": "019aa000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTaskDto"];
            };
        };
        responses: {
            /** @description The new task */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Id in use (`task_exists`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description It still has that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replaceTask: {
        parameters: {
            query?: {
                /** @description What becomes of open tasks below it; needed where there are any. `complete` completes them too, and ends the series of those that come back: their next ones would stand open below what is done. Opened again and completed by itself, one goes on */
                children?: "complete" | "leave";
                /** @description IANA zone of the viewer, for a task that comes back counted from its completion; UTC if left out */
                timezone?: string;
            };
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Water the plants",
                 *       "description": "The fern twice a week.",
                 *       "priority": "high",
                 *       "due": {
                 *         "kind": "day",
                 *         "date": "2026-11-28"
                 *       },
                 *       "reminders": [
                 *         {
                 *           "kind": "beforeDue",
                 *           "minutes": 30
                 *         }
                 *       ],
                 *       "recurrence": {
                 *         "rule": "FREQ=WEEKLY",
                 *         "from": "due"
                 *       },
                 *       "parentId": "019aa000-0000-7000-8000-000000000004",
                 *       "listId": "019aa000-0000-7000-8000-000000000002",
                 *       "labelIds": [
                 *         "019aa000-0000-7000-8000-000000000003"
                 *       ],
                 *       "completed": false
                 *     }
                 */
                "application/json": components["schemas"]["ReplaceTaskDto"];
            };
        };
        responses: {
            /** @description The task as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Open subtasks (`open_subtasks`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeTask: {
        parameters: {
            query?: {
                /** @description What becomes of open tasks below it; needed where there are any. `complete` completes them too, and ends the series of those that come back: their next ones would stand open below what is done. Opened again and completed by itself, one goes on */
                children?: "complete" | "leave";
                /** @description IANA zone of the viewer, for a task that comes back counted from its completion; UTC if left out */
                timezone?: string;
            };
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Water the plants",
                 *       "description": "The fern twice a week.",
                 *       "priority": "high",
                 *       "due": {
                 *         "kind": "day",
                 *         "date": "2026-11-28"
                 *       },
                 *       "reminders": [
                 *         {
                 *           "kind": "beforeDue",
                 *           "minutes": 30
                 *         }
                 *       ],
                 *       "recurrence": {
                 *         "rule": "FREQ=WEEKLY",
                 *         "from": "due"
                 *       },
                 *       "parentId": "019aa000-0000-7000-8000-000000000004",
                 *       "listId": "019aa000-0000-7000-8000-000000000002",
                 *       "labelIds": [
                 *         "019aa000-0000-7000-8000-000000000003"
                 *       ],
                 *       "completed": false
                 *     }
                 */
                "application/json": components["schemas"]["ChangeTaskDto"];
                /**
                 * @example {
                 *       "title": "Water the plants",
                 *       "description": "The fern twice a week.",
                 *       "priority": "high",
                 *       "due": {
                 *         "kind": "day",
                 *         "date": "2026-11-28"
                 *       },
                 *       "reminders": [
                 *         {
                 *           "kind": "beforeDue",
                 *           "minutes": 30
                 *         }
                 *       ],
                 *       "recurrence": {
                 *         "rule": "FREQ=WEEKLY",
                 *         "from": "due"
                 *       },
                 *       "parentId": "019aa000-0000-7000-8000-000000000004",
                 *       "listId": "019aa000-0000-7000-8000-000000000002",
                 *       "labelIds": [
                 *         "019aa000-0000-7000-8000-000000000003"
                 *       ],
                 *       "completed": false
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ChangeTaskDto"];
            };
        };
        responses: {
            /** @description The task as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Open subtasks (`open_subtasks`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: {
                /** @description What becomes of open tasks below it; needed where there are any. `complete` completes them too, and ends the series of those that come back: their next ones would stand open below what is done. Opened again and completed by itself, one goes on */
                children?: "complete" | "leave";
                /** @description IANA zone of the viewer, for a task that comes back counted from its completion; UTC if left out */
                timezone?: string;
            };
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "completed": true
                 *     }
                 */
                "application/json": components["schemas"]["CompleteTaskDto"];
            };
        };
        responses: {
            /** @description The task as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Open subtasks (`open_subtasks`) */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTaskHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; empty or `null` for the first page */
                cursor?: string;
                /** @description The most items in one page */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of changes of the last 90 days */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-0000000000cc",
                     *           "operation": "changeTask",
                     *           "undoes": null,
                     *           "madeAt": "2026-11-21T09:30:00.000Z",
                     *           "changed": [
                     *             {
                     *               "resource": "task",
                     *               "id": "019aa000-0000-7000-8000-000000000001",
                     *               "kind": "changed",
                     *               "before": {
                     *                 "title": "Water the plants"
                     *               },
                     *               "after": {
                     *                 "title": "Water the fern"
                     *               }
                     *             }
                     *           ],
                     *           "changedCount": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ChangePageDto"];
                };
            };
            /** @description Nothing has changed since that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "after": null,
                 *       "listId": "019aa000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["MoveTaskDto"];
            };
        };
        responses: {
            /** @description The task as it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    restoreTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it was before it was deleted */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or The body is not valid JSON (`malformed_json`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Body too large (`body_too_large`) */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Media type not supported (`unsupported_media_type`) */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTrash: {
        parameters: {
            query?: {
                /** @description Tasks of archived lists alone, or those of all other lists and the Inbox; both if left out */
                archived?: "true" | "false";
                /** @description `nextCursor` of the page before; empty or `null` for the first page */
                cursor?: string;
                /** @description Due after that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601) */
                dueAfter?: string;
                /** @description Due before that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601) */
                dueBefore?: string;
                /** @description Due on that day, as each task shows it in its own zone: YYYY-MM-DD, `today`, or from today like `P7D` or `-P1M` (ISO 8601) */
                dueOn?: string;
                /** @description Tasks with each of these labels: given once for each, or once with commas between. An empty text means no label, so that the `query` of a saved filter can be sent as it is */
                label?: string[];
                /** @description The most tasks in one page */
                limit?: number;
                /** @description A list's id, or inbox */
                list?: string;
                /** @description desc if left out */
                order?: "asc" | "desc";
                /** @description Open, and due before now: moments by the moment, days and local times by the clock in `timezone` */
                overdue?: "true" | "false";
                /** @description The id of the task right above, or none */
                parent?: string;
                priority?: "none" | "low" | "medium" | "high" | "urgent";
                /** @description Words of title or description, or how they begin, in any order; case, accents and the points of Hebrew and Arabic do not matter. Nothing is found from within a word; in scripts without blanks between words, as Chinese, Japanese and Thai, and among emoji, any part of a run is found. A text without letters, digits or emoji finds nothing */
                q?: string;
                /** @description A `seriesId`: what came before and after */
                series?: string;
                /** @description created if left out. `due` goes by the day and the time that each task shows, in its own zone, and not by moments: 09:00 in Vienna and 09:00 in Lima stand together; days come before their times, no due value last. `title` goes by letters, then accents and case */
                sort?: "position" | "due" | "priority" | "created" | "updated" | "title";
                /** @description Which tasks */
                status?: "all" | "open" | "completed";
                /** @description IANA zone of the viewer, for overdue and days from today; UTC if left out */
                timezone?: string;
                /** @description Changed then or later (RFC 3339) */
                updatedSince?: string;
            };
            header?: never;
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa000-0000-7000-8000-000000000001",
                     *           "version": 7,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "title": "Water the plants",
                     *           "description": "The fern twice a week.",
                     *           "priority": "high",
                     *           "due": {
                     *             "kind": "day",
                     *             "date": "2026-11-28"
                     *           },
                     *           "reminders": [
                     *             {
                     *               "kind": "beforeDue",
                     *               "minutes": 30
                     *             }
                     *           ],
                     *           "recurrence": {
                     *             "rule": "FREQ=WEEKLY",
                     *             "from": "due"
                     *           },
                     *           "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *           "occurrence": 1,
                     *           "nextTaskId": null,
                     *           "parentId": null,
                     *           "listId": "019aa000-0000-7000-8000-000000000002",
                     *           "labelIds": [
                     *             "019aa000-0000-7000-8000-000000000003"
                     *           ],
                     *           "position": "a0V",
                     *           "completed": false,
                     *           "completedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    emptyTrash: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trash is empty */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getTrashedTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task, with `deletedAt` */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa000-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "title": "Water the plants",
                     *       "description": "The fern twice a week.",
                     *       "priority": "high",
                     *       "due": {
                     *         "kind": "day",
                     *         "date": "2026-11-28"
                     *       },
                     *       "reminders": [
                     *         {
                     *           "kind": "beforeDue",
                     *           "minutes": 30
                     *         }
                     *       ],
                     *       "recurrence": {
                     *         "rule": "FREQ=WEEKLY",
                     *         "from": "due"
                     *       },
                     *       "seriesId": "019aa000-0000-7000-8000-000000000001",
                     *       "occurrence": 1,
                     *       "nextTaskId": null,
                     *       "parentId": null,
                     *       "listId": "019aa000-0000-7000-8000-000000000002",
                     *       "labelIds": [
                     *         "019aa000-0000-7000-8000-000000000003"
                     *       ],
                     *       "position": "a0V",
                     *       "completed": false,
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description It still has that ETag */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    purgeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again */
                "Idempotency-Key"?: string;
                /** @description Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id */
                id: string;
                /** @description The owner: the token's subject (`sub`) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted for good */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Change-Id": components["headers"]["Change-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign-in needed (`token_missing`), or Token not valid (`token_invalid`), or Token expired (`token_expired`), or Signed out (`token_revoked`) */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not yours (`not_owner`) */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such task (`task_not_found`) */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Changed in between (`precondition_failed`) */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Key used before (`idempotency_key_reused`) */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests (`rate_limited`) */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Tokens cannot be checked (`keys_unavailable`), or Sign-outs cannot be checked (`revocations_unknown`), or Took too long (`took_too_long`), or Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": [
                     *         {
                     *           "name": "revocations",
                     *           "status": "ok",
                     *           "detail": "Ends of sessions are not heard of at once; they are asked for every second."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
            /** @description Some of the input was refused (`validation_failed`), or Not a valid request (`malformed_request`) */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong here (`internal_error`) */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not ready (`not_ready`) */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
