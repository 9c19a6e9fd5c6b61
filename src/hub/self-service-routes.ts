/** The farmers' page and the few calls that it makes, each in the name of the session's customer. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { businessSchema, drawRequestSchema, lineSchema, loanSchema, once, repayRequestSchema, standingOf, takeDraw, takeRepayment } from './channel-routes.ts';
import { customerOf, type Customer } from './customer-session.ts';
import type { Hub } from './hub.ts';

declare module 'fastify' {
  interface FastifyRequest {
    customer?: Customer;
  }
}

const folder = join(import.meta.dirname, 'self-service');
/** Files of the page by path: there are three. */
const files: Readonly<Record<string, readonly [name: string, type: string]>> = {
  '/self-service/': ['page.html', 'text/html; charset=utf-8'],
  '/self-service/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/self-service/page.css': ['page.css', 'text/css; charset=utf-8'],
};

export function selfServiceRoutes(hub: Hub) {
  return async (plain: FastifyInstance): Promise<void> => {
    for (const [path, [name, type]] of Object.entries(files)) {
      plain.get(path, { schema: { hide: true } }, async (_request, reply) => reply
        .header('content-security-policy', "default-src 'self'; frame-ancestors 'none'").header('cache-control', 'no-cache').type(type).send(readFileSync(join(folder, name))));
    }
    await plain.register(async (own) => {
      const app = own.withTypeProvider<ZodTypeProvider>();
      app.addHook('onRequest', async (request) => {
        request.customer = await customerOf(hub, request.headers.authorization);
      });
      const tags = ['self-service'];
      const posting = { tags, headers: z.object({ 'idempotency-key': z.string().min(8).max(100) }), response: { 200: businessSchema } };
      app.get('/self/v1/standing', { schema: { tags, response: { 200: z.object({ lines: z.array(lineSchema), loans: z.array(loanSchema) }) } } },
        (request) => standingOf(hub, customer(request).channel, customer(request).person.lookup));
      app.post('/self/v1/draws', { schema: { ...posting, body: drawRequestSchema } },
        (request, reply) => once(hub, customer(request).channel, request, reply, () => takeDraw(hub, customer(request).channel, customer(request).person, request.body)));
      app.post('/self/v1/repayments', { schema: { ...posting, body: repayRequestSchema } },
        (request, reply) => once(hub, customer(request).channel, request, reply, () => takeRepayment(hub, customer(request).channel, request.body)));
    });
  };
}

function customer(request: FastifyRequest): Customer {
  if (!request.customer) throw new Error('a self-service route without a customer');
  return request.customer;
}
