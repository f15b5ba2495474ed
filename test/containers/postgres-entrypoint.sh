#!/bin/bash
# As the official image's: gives the volume to the user postgres, becomes that user, makes the
# database at the first start, and runs PostgreSQL.
set -euo pipefail
export PGDATA=/var/lib/postgresql/18/docker
programs=/opt/postgresql/bin

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"
  chown -R postgres /var/lib/postgresql
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0"
fi
if [ ! -f "$PGDATA/PG_VERSION" ]; then
  "$programs/initdb" --username=postgres --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 \
    --pwfile=<(echo "$POSTGRES_PASSWORD") >/dev/null
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  "$programs/pg_ctl" --wait --options="-c listen_addresses='' -k /tmp" start >/dev/null
  PGPASSWORD=$POSTGRES_PASSWORD psql --quiet --host=/tmp --username=postgres \
    --command="create database $POSTGRES_DB"
  "$programs/pg_ctl" --wait stop >/dev/null
fi
exec "$programs/postgres" -c listen_addresses='*' -k /tmp
