-- The JSON of a task as the API answers it (decision 0040), without spaces, as JavaScript writes
-- it: reads and writes share a strong ETag (RFC 9110 section 8.8.1). Members are in the order of
-- TaskDto. Where this file changes, ../../rebuild.ts writes all stored answers anew.
create or replace function app.answer_with(t app.task, label_ids text) returns text
  language plpgsql stable as $$
 begin
  return concat(
    '{"id":', coalesce('"' || t.id || '"', 'null'),
    ',"version":', t.seq,
    ',"title":', coalesce(to_json(t.title)::text, 'null'),
    ',"description":', coalesce(to_json(t.description)::text, 'null'),
    ',"priority":',
      coalesce('"' || ('{none,low,medium,high,urgent}'::text[])[t.priority + 1] || '"', 'null'),
    ',"due":', coalesce(case
      when t.due_date is null then null
      when t.due_zone is not null then concat('{"kind":"zoned","at":"',
        to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        '","zone":', to_json(t.due_zone), '}')
      when t.due_time is not null then concat('{"kind":"local","dateTime":"',
        to_char(t.due_date + t.due_time, 'YYYY-MM-DD"T"HH24:MI:SS'), '"}')
      else concat('{"kind":"day","date":"', to_char(t.due_date, 'YYYY-MM-DD'), '"}') end, 'null'),
    -- Moments, numbers and words of ours: no value has a space.
    ',"reminders":', replace(t.reminders::text, ' ', ''),
    ',"recurrence":', coalesce(case when t.recurrence_rule is not null then concat(
      '{"rule":', to_json(t.recurrence_rule), ',"from":"', t.recurrence_from, '"}') end, 'null'),
    ',"seriesId":', coalesce('"' || t.series_id || '"', 'null'),
    ',"occurrence":', t.occurrence,
    ',"nextTaskId":', coalesce('"' || t.next_task_id || '"', 'null'),
    ',"parentId":', coalesce('"' || t.parent_id || '"', 'null'),
    ',"listId":', coalesce('"' || t.list_id || '"', 'null'),
    ',"labelIds":', label_ids,
    ',"position":', coalesce(to_json(t.position)::text, 'null'),
    ',"completed":', case when t.completed_at is null then 'false' else 'true' end,
    ',"completedAt":', coalesce('"' || to_char(
      t.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'),
    ',"createdAt":', coalesce('"' || to_char(
      t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'),
    ',"updatedAt":', coalesce('"' || to_char(
      t.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'),
    case when t.deleted_at is not null then ',"deletedAt":"' || to_char(
      t.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"' end,
    '}');
end $$;
