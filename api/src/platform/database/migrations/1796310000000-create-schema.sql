-- The tables and indexes of schemas app and trust. Functions, triggers and policies stand in
-- ../schema, in their current form.
--
-- Every table of schema app has user_id first in its primary key, and every foreign key contains
-- it: no row can refer to a row of another person. Times are kept to the millisecond, the precision
-- that JSON carries and cursors compare.

-- Whom the log of changes knows, and the number of the last entry.
create table app.person (
  user_id uuid    not null,
  seq     integer not null default 0,
  constraint person_pk primary key (user_id)
);

-- One entry of the log for each transaction that changed something.
create table app.change (
  user_id   uuid           not null,
  seq       integer        not null,
  id        uuid           not null default gen_random_uuid(),
  operation text,
  undoes    uuid,
  made_at   timestamptz(3) not null default now(),
  constraint change_pk primary key (user_id, seq)
);
create unique index change_id on app.change (user_id, id);

-- One row for each row that an entry changed, with the columns that differ.
create table app.change_row (
  user_id     uuid    not null,
  seq         integer not null,
  n           integer not null,
  place       text    not null,
  key         jsonb   not null,
  resource    text    not null,
  resource_id uuid    not null,
  before      jsonb,
  after       jsonb,
  constraint change_row_pk primary key (user_id, seq, n)
);

-- A task without a list is in the Inbox, whose id no list can have.
create table app.list (
  user_id     uuid             not null,
  id          uuid             not null,
  name        text             not null,
  color       text             not null default 'gray',
  position    text collate "C" not null default 'a0',
  archived_at timestamptz(3),
  created_at  timestamptz(3)   not null default now(),
  updated_at  timestamptz(3)   not null default now(),
  seq         integer          not null default 0,
  constraint list_pk primary key (user_id, id),
  constraint list_name_length check (char_length(name) between 1 and 100),
  constraint list_not_inbox check (id <> '00000000-0000-0000-0000-000000000000'::uuid)
);

-- name_key is the folded name; see app.fold().
create table app.label (
  user_id    uuid           not null,
  id         uuid           not null,
  name       text           not null,
  name_key   text           not null,
  color      text           not null default 'gray',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  seq        integer        not null default 0,
  constraint label_pk primary key (user_id, id),
  constraint label_name unique (user_id, name_key),
  constraint label_name_length check (char_length(name) between 1 and 100)
);

-- A saved filter. The API knows what a query may contain.
create table app.filter (
  user_id    uuid           not null,
  id         uuid           not null,
  name       text           not null,
  query      jsonb          not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  seq        integer        not null default 0,
  constraint filter_pk primary key (user_id, id),
  constraint filter_name_length check (char_length(name) between 1 and 100)
);

-- due_*, reminders, recurrence_* and position are values of @taskward/schedule. The position 'a0' is
-- for rows that are written by hand: the id orders equal positions. task_recurrence keeps rule and
-- due value fit for each other (RFC 5545 section 3.3.10), also where an undo restores one of them.
-- next_task_id is no foreign key: a next occurrence that was purged must not be created again.
-- answer is the task's JSON; see app.answer_with().
create table app.task (
  user_id         uuid             not null,
  id              uuid             not null,
  title           text             not null,
  description     text,
  completed_at    timestamptz(3),
  created_at      timestamptz(3)   not null default now(),
  updated_at      timestamptz(3)   not null default now(),
  deleted_at      timestamptz(3),
  priority        smallint         not null default 0,
  due_date        date,
  due_time        time(0),
  due_at          timestamptz(0),
  due_zone        text,
  reminders       jsonb            not null default '[]',
  position        text collate "C" not null default 'a0',
  list_id         uuid,
  seq             integer          not null default 0,
  recurrence_rule text,
  recurrence_from text,
  series_id       uuid,
  occurrence      integer          not null default 1,
  next_task_id    uuid,
  parent_id       uuid,
  answer          text,
  constraint task_pk primary key (user_id, id),
  constraint task_title_length check (char_length(title) between 1 and 500),
  constraint task_description_length check (char_length(description) <= 10000),
  constraint task_priority check (priority between 0 and 4),
  constraint task_due check (
    num_nonnulls(due_at, due_zone) in (0, 2)
    and (due_at is null or due_time is not null)
    and (due_time is null or due_date is not null)),
  constraint task_reminders check (
    jsonb_typeof(reminders) = 'array' and jsonb_array_length(reminders) <= 20),
  constraint task_recurrence check (
    num_nonnulls(recurrence_rule, recurrence_from) in (0, 2)
    and (recurrence_rule is null or (
      series_id is not null
      and due_date is not null
      and recurrence_from in ('due', 'completion')
      and char_length(recurrence_rule) <= 500
      and recurrence_rule !~ case
        when due_time is null then 'HOURLY|BYHOUR|BYMINUTE|BYSECOND|UNTIL=[0-9]{8}T'
        when due_at is null then 'UNTIL=([0-9]{8}(;|$)|[0-9]{8}T[0-9]{6}Z)'
        else 'UNTIL=[0-9]{8}(;|$|T[0-9]{6}(;|$))' end))),
  constraint task_in_list foreign key (user_id, list_id)
    references app.list (user_id, id) on delete set null (list_id),
  constraint task_in_parent foreign key (user_id, parent_id)
    references app.task (user_id, id) on delete cascade
);

create table app.task_label (
  user_id  uuid not null,
  task_id  uuid not null,
  label_id uuid not null,
  constraint task_label_pk primary key (user_id, task_id, label_id),
  constraint task_label_task foreign key (user_id, task_id)
    references app.task (user_id, id) on delete cascade,
  constraint task_label_label foreign key (user_id, label_id)
    references app.label (user_id, id) on delete cascade
);

-- The words of titles and descriptions, for search. A GIN index would never be used: its operators
-- are not leakproof and so wait until row-level security has judged every row (decision 0045).
-- Comparisons of text are leakproof, and the beginning of a word is a range. No foreign key: an undo
-- that deletes a task must find nothing that refers to it.
create table app.task_word (
  user_id uuid             not null,
  word    text collate "C" not null,
  task_id uuid             not null,
  constraint task_word_pk primary key (user_id, word, task_id)
);
create index task_word_task on app.task_word (user_id, task_id);

-- The answer to a write that had an Idempotency-Key, committed with its effect. json keeps the order
-- of members, jsonb does not.
create table app.idempotency_key (
  user_id     uuid           not null,
  key         text           not null,
  fingerprint bytea          not null,
  answer      json,
  made_at     timestamptz(3) not null default now(),
  constraint idempotency_key_pk primary key (user_id, key)
);
create index idempotency_key_age on app.idempotency_key (user_id, made_at);

-- An index beside the primary key of a large table serves those statements alone that name its
-- second column. Right after an import PostgreSQL may take a table for empty, and then all indexes
-- seem to cost the same; of two that would do it takes the younger one (decision 0044).
create index task_trash on app.task (user_id, deleted_at) where deleted_at is not null;
-- Whatever goes wrong elsewhere, an occurrence exists once.
create unique index task_series on app.task (user_id, series_id, occurrence)
  where series_id is not null;
create index task_of_parent on app.task (user_id, parent_id) where parent_id is not null;
-- For a list that is deleted: its tasks in the trash lose it, too.
create index task_of_list on app.task (user_id, list_id) where list_id is not null;
create index task_label_tasks on app.task_label (user_id, label_id, task_id)
  where label_id is not null;
create index change_row_resource on app.change_row (user_id, resource, resource_id, seq, n)
  where resource_id is not null;

-- One index for each order of tasks, as TASK_ORDERS of the API spells it: a page is read where it
-- begins. Open and completed tasks lie apart, since most readers ask for the open ones; a page of
-- both merges two ranges. No key is null: CASE, which is leakproof, replaces nulls. coalesce() is not
-- leakproof, and row-level security would keep the index from beginning where the page begins.
create index task_by_created on app.task (user_id,
    (case when completed_at is null then 0 else 1 end), created_at, id)
  where deleted_at is null;
create index task_by_updated on app.task (user_id,
    (case when completed_at is null then 0 else 1 end), updated_at, id)
  where deleted_at is null;
create index task_by_priority on app.task (user_id,
    (case when completed_at is null then 0 else 1 end), priority, id)
  where deleted_at is null;
create index task_by_due on app.task (user_id,
    (case when completed_at is null then 0 else 1 end),
    (case when due_date is null then 'infinity'::date else due_date end),
    (due_time is not null),
    (case when due_time is null then '00:00'::time else due_time end), id)
  where deleted_at is null;
-- Built anew where ICU orders letters differently; see ../title-order.ts.
create index task_by_title on app.task (user_id,
    (case when completed_at is null then 0 else 1 end), title collate "und-x-icu", id)
  where deleted_at is null;
create index task_by_position on app.task (user_id,
    (case when completed_at is null then 0 else 1 end), position, id)
  where deleted_at is null;
-- "POSIX" sorts as "C" does, and is another order to the planner: task_by_position would else seem as
-- good for one list, and is read through all tasks of the person.
create index task_by_list on app.task (user_id,
    (case when completed_at is null then 0 else 1 end),
    (case when list_id is null
      then '00000000-0000-0000-0000-000000000000'::uuid else list_id end),
    (position collate "POSIX"), id)
  where deleted_at is null;
-- Without these the planner expects next to no rows of such expressions.
create statistics app.task_places (dependencies) on user_id,
    (case when completed_at is null then 0 else 1 end),
    (case when list_id is null
      then '00000000-0000-0000-0000-000000000000'::uuid else list_id end)
  from app.task;

-- Schema trust: what web and API tell each other about tokens and accounts. The API's login reads
-- and writes its tables; web's login calls its functions alone.

-- xid lets a reader ask for what was committed since its last snapshot and miss nothing. A time or a
-- sequence would skip the transaction that began first and committed last.
create table trust.revocation (
  xid        xid8           not null default pg_current_xact_id(),
  session_id text           not null,
  revoked_at timestamptz(3) not null default now(),
  constraint revocation_pk primary key (xid, session_id)
);
create index revocation_age on trust.revocation (revoked_at);

create table trust.key_set (
  url      text           not null,
  keys     jsonb          not null,
  saved_at timestamptz(3) not null default now(),
  constraint key_set_pk primary key (url)
);

create table trust.clock (
  instance    uuid           not null,
  program     text           not null,
  ahead_ms    integer        not null,
  measured_at timestamptz(3) not null default now(),
  constraint clock_pk primary key (instance)
);

-- Whose changes somebody listens to. In trust, since every API renews and deletes the rows of all:
-- row-level security would hide them.
create table trust.listener (
  user_id uuid        not null,
  until   timestamptz not null,
  constraint listener_pk primary key (user_id)
);

create table trust.deleted_person (
  user_id    uuid           not null,
  deleted_at timestamptz(3) not null default now(),
  constraint deleted_person_pk primary key (user_id)
);
