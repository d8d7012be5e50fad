import type { FastifyInstance } from 'fastify';

/** Knows which methods each path takes, so that a wrong method is told from a wrong path (RFC 9110 §15.5.6). */
export class RouteTable {
  private readonly routes: { path: RegExp; method: string }[] = [];

  /** Records every route that is registered from now on, and tells an OPTIONS what its path takes. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      const path = new RegExp(
        `^${url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[^/]+/g, '[^/]+')}/?$`,
      );
      for (const each of [method].flat()) this.routes.push({ path, method: each });
    });
    instance.addHook('onRequest', async ({ method, url }, reply) => {
      const allowed = method === 'OPTIONS' ? this.listMethods(url) : [];
      if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    });
  }

  /** The methods a URL's path takes, OPTIONS among them; none when there is no such path. */
  listMethods(url: string): string[] {
    const [path = ''] = url.split('?', 1);
    const methods = this.routes.filter((route) => route.path.test(path)).map(({ method }) => method);
    return methods.length === 0 ? [] : [...new Set([...methods, 'OPTIONS'])].toSorted();
  }
}
