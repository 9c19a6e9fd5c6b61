/** The hub's HTTP: who speaks is decided in the routes' own files; here is what holds for all of them. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { sql } from 'drizzle-orm';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { gunzipSync } from 'node:zlib';
import { BODY_BYTES_MAX } from '../core/contract/hub-protocol.ts';
import { adminRoutes } from './admin-routes.ts';
import type { DeviceCaller } from './authenticate-device.ts';
import { channelRoutes } from './channel-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import type { Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { selfServiceRoutes } from './self-service-routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** As it came, compressed or not. */
    rawBody?: Buffer;
    deviceCaller?: DeviceCaller;
  }
}

export interface ServerOptions {
  readonly hub: Hub;
  /** Pino's level; `silent` in tests. */
  readonly logLevel: string;
  /** Certificate and key in PEM, when the hub itself ends TLS. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

export async function createServer({ hub, logLevel, tls }: ServerOptions): Promise<FastifyInstance> {
  const logger = { level: logLevel, redact: ['req.headers.authorization', 'req.headers.signature'] };
  const app: FastifyInstance = fastify({ logger, bodyLimit: BODY_BYTES_MAX, ...(tls ? { https: tls } : {}) }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  readJson(app);
  answerErrors(app, hub);
  measure(app, hub);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Branch Desk hub', version: '1', description: 'Intake of branch events, feed to branches, and the API of the channels.' },
      components: { securitySchemes: { administrator: { type: 'http', scheme: 'bearer' }, channel: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/docs' });
  await app.register(deviceRoutes(hub));
  await app.register(adminRoutes(hub));
  await app.register(channelRoutes(hub));
  await app.register(selfServiceRoutes(hub));
  await app.register(async (own) => operations(own, hub));
  return app;
}

/** The bytes are kept for the signature; what is compressed is unpacked up to a bound. */
function readJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request: FastifyRequest, body, done) => {
    request.rawBody = body as Buffer;
    try {
      const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body, { maxOutputLength: BODY_BYTES_MAX }) : (body as Buffer);
      done(null, bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')));
    } catch {
      done(new HubRefusal(400, 'body_unreadable'));
    }
  });
}

/** Refusals are a code; of a defect the caller learns nothing but its number. */
function answerErrors(app: FastifyInstance, hub: Hub): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof HubRefusal) {
      request.log.info({ code: error.code, params: error.params }, 'refused');
      return reply.status(error.status).send({ code: error.code, params: error.params, hubTime: hub.now() });
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const [first] = error.validation;
      return reply.status(400).send({ code: 'invalid_input', params: { field: first?.instancePath ?? '', rule: first?.message ?? '' }, hubTime: hub.now() });
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return reply.status(error.statusCode).send({ code: 'bad_request', params: { reason: error.message }, hubTime: hub.now() });
    }
    request.log.error({ err: error }, 'defect');
    return reply.status(500).send({ code: 'internal_error', params: { request: request.id }, hubTime: hub.now() });
  });
}

function measure(app: FastifyInstance, hub: Hub): void {
  app.addHook('onResponse', async (request, reply) => {
    hub.metrics.requests.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

/** For who runs the hub: alive, able to work, figures. Not for the outside (docs/hub.md). */
function operations(app: FastifyInstance, hub: Hub): void {
  const schema = { tags: ['operation'] };
  app.get('/health', { schema }, async () => ({ ok: true }));
  app.get('/ready', { schema }, async (_request, reply) => {
    try {
      await hub.db.execute(sql`SELECT 1`);
      return { ok: true };
    } catch {
      return reply.status(503).send({ ok: false });
    }
  });
  app.get('/metrics', { schema }, async (_request, reply) => reply.type(hub.metrics.registry.contentType).send(await hub.metrics.registry.metrics()));
}
