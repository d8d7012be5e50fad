# syntax=docker/dockerfile:1
# An exact version, so that two builds use the same base. A tag can be moved; a digest cannot. To pin it, look it up with
# `docker buildx imagetools inspect node:24.21.0-bookworm-slim` and write it behind the tag: node:24.21.0-bookworm-slim@sha256:…
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs its install script here, so none runs.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json nest-cli.json ./
COPY src ./src
COPY clients ./clients
COPY deploy/bundle.ts deploy/drop-inner-names.ts ./deploy/
RUN npm run build:image

# `docker compose up sandbox`: the API against a simulated Google.
FROM build AS sandbox
USER 1000:1000
EXPOSE 3000 4010
CMD ["node", "dist/sandbox/main.js"]

FROM build AS production
# The simulated Google stays out. Of Google's APIs only the calendar's is imported; the others are two thirds of the packages.
RUN rm -rf dist/sandbox && npm prune --ignore-scripts --omit=dev --no-audit --no-fund \
  && find node_modules/googleapis/build/src/apis -mindepth 1 -maxdepth 1 -type d ! -name calendar -exec rm -rf {} +
# OpenTelemetry's SDK lies in the bundle whole. Node reads none of these: declarations, source maps, sources, guides. The compiler and Swagger's pages come with
# @nestjs/swagger, of which the server only uses the document. Licences stay.
RUN rm -rf node_modules/typescript node_modules/swagger-ui-dist node_modules/.package-lock.json node_modules/.bin \
  && find node_modules/@opentelemetry -mindepth 1 -maxdepth 1 ! -name api -exec rm -rf {} + \
  && find node_modules -type f \( -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.map' -o -name '*.tsbuildinfo' \
    -o \( -iname '*.md' ! -iname 'licen[cs]e*' \) \) -delete \
  && find node_modules -type d -empty -delete

FROM node:24.21.0-bookworm-slim
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="Chat2Calendar server" \
  org.opencontainers.image.description="Self-hosted REST server that lets any app chat with its user's Google Calendar" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION" \
  org.opencontainers.image.source="$SOURCE" \
  org.opencontainers.image.base.name="docker.io/library/node:24.21.0-bookworm-slim"
ENV NODE_ENV=production
ENV NODE_COMPILE_CACHE=cache
WORKDIR /app
COPY LICENSE package.json ./
COPY --from=production /app/node_modules ./node_modules
COPY --from=production /app/dist ./dist
COPY docs/client-guide.md ./docs/
COPY deploy/warm-cache.ts ./deploy/
RUN mkdir cache && chown 1000:1000 cache
# By number, so that Kubernetes can see that it is not root.
USER 1000:1000
# Keeps the compiled code of a start, which holds for this user, path and version of Node only.
RUN node deploy/warm-cache.ts --max-semi-space-size=8 --expose-gc dist/image/server/main.js
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# A semi-space of 8 MB instead of 16 takes 30 MB less when little happens, for a few per cent of CPU under load. With `--expose-gc` the server
# gives back what only its start needed.
CMD ["node", "--max-semi-space-size=8", "--expose-gc", "dist/image/server/main.js"]
