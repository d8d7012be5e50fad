import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NO_TRACER, type Span, type Tracer } from '../observability/tracing/tracer.js';
import { findProblemCode, hasClientLeft } from './problem.filter.js';
import { findFacts } from './request-facts.js';

/** Probes and scrapes come all the time and tell nothing. */
const UNTRACED = /^\/(health|metrics)/;
const CLIENT_LEFT = 499;

/** Traces every request, as a part of the trace that its `traceparent` names; all that it causes belongs to it. */
export function traceRequests(instance: FastifyInstance, tracer: Tracer): void {
  if (tracer === NO_TRACER) return;
  const spans = new WeakMap<FastifyRequest, Span>();
  instance.addHook('onRequest', (request, _reply, done) => {
    if (UNTRACED.test(request.originalUrl)) {
      done();
      return;
    }
    const { method, routeOptions, id, headers } = request;
    const route = routeOptions.url ?? 'none';
    const facts = { 'http.request.method': method, 'http.route': route };
    const span = tracer.start(`${method} ${route}`, 'server', facts, { requestId: id, headers });
    spans.set(request, span);
    span.run(done);
  });
  // Reading a body continues outside of what `onRequest` began.
  instance.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) span.run(done);
    else done();
  });
  instance.addHook('onResponse', async (request, reply) => {
    const { user } = findFacts(request);
    const status = hasClientLeft(reply) ? CLIENT_LEFT : reply.statusCode;
    const code = findProblemCode(reply);
    const span = spans.get(request);
    span?.tell({
      'http.response.status_code': status,
      ...(user !== undefined && { 'enduser.pseudo.id': user }),
      ...(code !== undefined && { 'chat2calendar.problem': code }),
    });
    span?.end(status >= 500 ? (code ?? String(status)) : undefined);
  });
}
