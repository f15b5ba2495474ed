create or replace trigger announce_change after insert on app.change
  for each row execute function app.announce_change();
