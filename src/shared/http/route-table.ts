import type { FastifyInstance } from 'fastify';

/** Knows which methods each path takes, so that a wrong method is told from a wrong path (RFC 9110 §15.5.6). */
export class RouteTable {
  private readonly routes: { path: RegExp; method: string }[] = [];

  /** Records every route that is registered from now on. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      const path = new RegExp(
        `^${url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[^/]+/g, '[^/]+')}/?$`,
      );
      for (const each of [method].flat()) this.routes.push({ path, method: each });
    });
  }

  /** The methods some route takes at this path; none when there is no such path. */
  methodsOf(path: string): string[] {
    return [...new Set(this.routes.filter((route) => route.path.test(path)).map(({ method }) => method))].toSorted();
  }
}
