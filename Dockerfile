FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/loopback-discord/package.json packages/loopback-discord/
COPY bench/package.json bench/
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/corpus ./corpus
COPY --from=build /app/dist ./dist
# node_modules links to it.
COPY --from=build /app/packages/loopback-discord/package.json ./packages/loopback-discord/
COPY --from=build /app/packages/loopback-discord/assets ./packages/loopback-discord/assets
COPY --from=build /app/packages/loopback-discord/dist ./packages/loopback-discord/dist
RUN mkdir /data && chown node:node /data
# Within the container all addresses: outside, only what is published (-p) is reached.
ENV NODE_ENV=production DATA_DIR=/data METRICS_PORT=9090 METRICS_HOST=0.0.0.0
VOLUME /data
USER node
EXPOSE 9090
# The largest corpora take minutes to load for the first time.
HEALTHCHECK --interval=30s --timeout=10s --start-period=5m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js", "start"]
