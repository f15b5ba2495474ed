create or replace trigger assert_not_deleted before insert on app.idempotency_key
  for each row execute function app.assert_owner_not_deleted();
