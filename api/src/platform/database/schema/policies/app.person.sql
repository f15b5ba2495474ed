alter table app.person enable row level security;
alter table app.person force row level security;
drop policy if exists person_owner on app.person;
create policy person_owner on app.person
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
