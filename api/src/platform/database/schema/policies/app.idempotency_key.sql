alter table app.idempotency_key enable row level security;
alter table app.idempotency_key force row level security;
drop policy if exists idempotency_key_owner on app.idempotency_key;
create policy idempotency_key_owner on app.idempotency_key
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
