# Stands in for postgres:18: the embedded PostgreSQL, with the entry point's part that compose uses.
FROM debian:bookworm-slim
COPY native /opt/postgresql
COPY --chmod=755 entrypoint.sh /entrypoint.sh
RUN id postgres >/dev/null 2>&1 || useradd --system --create-home postgres
ENTRYPOINT ["/entrypoint.sh"]
