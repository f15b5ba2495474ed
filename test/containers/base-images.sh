#!/usr/bin/env bash
# Makes stand-ins for the images that the Dockerfiles and docker-compose.yml name, from Debian's
# packages and npm's, for machines that reach no image registry:
#   base-images.sh <folder of embedded PostgreSQL's programs> <cache folder>
# `docker` and `debootstrap` must be in PATH, and the caller root.
set -euo pipefail

postgres_native=$1 cache=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$cache/bookworm

has() { docker image inspect "$1" >/dev/null 2>&1; }

if [ ! -d "$root" ]; then
  rm -rf "$root.partial"
  debootstrap --variant=minbase --include=ca-certificates,nginx-light,postgresql-client,wget \
    bookworm "$root.partial" >&2
  mv "$root.partial" "$root"
fi
has debian:bookworm-slim || tar -C "$root" -c . | docker import - debian:bookworm-slim >/dev/null

context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT

if ! has node:20-bookworm-slim; then
  mkdir "$context/node"
  cp "$(command -v node)" "$context/node/node"
  cp -rL "$(npm root --global)/npm" "$context/node/npm"
  # npm's settings of this machine, without which it may reach no registry.
  for name in userconfig globalconfig cafile; do
    file=$(npm config get "$name")
    if [ -f "$file" ]; then cp "$file" "$context/node/$name"; else : >"$context/node/$name"; fi
  done
  docker build --quiet --tag node:20-bookworm-slim --file "$here/node.Dockerfile" "$context/node" >/dev/null
fi

if ! has postgres:18; then
  mkdir "$context/postgres"
  cp -rL "$postgres_native" "$context/postgres/native"
  cp "$here/postgres-entrypoint.sh" "$context/postgres/entrypoint.sh"
  docker build --quiet --tag postgres:18 --file "$here/postgres.Dockerfile" "$context/postgres" >/dev/null
fi

# The builds of the images install packages.
docker run --rm --network host node:20-bookworm-slim npm view typeorm version >/dev/null

has nginx:1.30-alpine ||
  docker build --quiet --tag nginx:1.30-alpine --file "$here/nginx.Dockerfile" "$context" >/dev/null
