# The newest LTS of Node; build with --build-arg NODE_IMAGE=… for another. The digest is that of the tag when it was
# pinned: whoever raises one raises both.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
# .npmrc keeps packages from running code when they are installed.
COPY .npmrc package.json package-lock.json ./
COPY packages/loopback-discord/package.json packages/loopback-discord/
COPY bench/package.json bench/

FROM manifests AS build
RUN npm ci
COPY . .
RUN npm run build

FROM manifests AS modules
RUN npm ci --omit=dev
COPY deploy/image/pruneModules.sh ./
RUN ./pruneModules.sh node_modules

FROM ${NODE_IMAGE}
WORKDIR /app
COPY package.json ./
COPY --from=modules /app/node_modules ./node_modules
# node_modules links to it.
COPY packages/loopback-discord/package.json ./packages/loopback-discord/
COPY packages/loopback-discord/assets ./packages/loopback-discord/assets
COPY --from=build /app/packages/loopback-discord/dist ./packages/loopback-discord/dist
COPY --from=build /app/dist/src ./dist/src
COPY --from=build /app/dist/commands ./dist/commands
COPY corpus ./corpus
RUN mkdir /data && chown node:node /data
# Within the container all addresses: outside, only what is published (-p) is reached. Nobody reaches its console: without
# a token it says so and ends with code 2.
ENV NODE_ENV=production DATA_DIR=/data METRICS_PORT=9090 METRICS_HOST=0.0.0.0 CONSOLE=off
VOLUME /data
USER node
EXPOSE 9090
# The largest corpora take minutes to load for the first time.
HEALTHCHECK --interval=30s --timeout=10s --start-period=5m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js", "start"]
