# Stands in for node:20-bookworm-slim: this machine's Node and npm, with npm's settings of this machine.
FROM debian:bookworm-slim
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
COPY userconfig /root/.npmrc
COPY globalconfig /usr/local/etc/npmrc
COPY cafile /tmp/cafile
# `nodedir` and `cafile` name files of that machine.
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && sed -i '/^\(nodedir\|cafile\)/d' /root/.npmrc /usr/local/etc/npmrc \
    && if [ -s /tmp/cafile ]; then cp /tmp/cafile /etc/ssl/certs/ca-certificates.crt; fi \
    && groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
