# Stands in for nginx:1.30-alpine: Debian's nginx, and the user that compose names.
FROM debian:bookworm-slim
RUN useradd --system nginx
