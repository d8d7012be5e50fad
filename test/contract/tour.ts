import type { ApiDocument } from '../../src/contract/document.ts';
import { fillIn, type ExampleStep, STEPS } from '../../src/contract/examples/steps.ts';

/** What came of a step. */
export interface Stop {
  step: ExampleStep;
  method: string;
  url: string;
  status: number;
  headers: Headers;
  contentType: string;
  body: unknown;
}

/** Runs every step against a server, each with what the steps before it left. */
export async function tour(
  baseUrl: string,
  document: ApiDocument,
  given: Readonly<Record<string, string>>,
): Promise<Stop[]> {
  const variables: Record<string, string> = { ...given };
  const stops: Stop[] = [];
  for (const step of STEPS) {
    const stop = await visit(baseUrl, document, step, variables);
    for (const [name, path] of Object.entries(step.saves ?? {})) variables[name] = String(valueAt(stop.body, path));
    stops.push(stop);
  }
  return stops;
}

async function visit(
  baseUrl: string,
  document: ApiDocument,
  step: ExampleStep,
  variables: Record<string, string>,
): Promise<Stop> {
  const { method, template, isSecured } = findOperation(document, step.operation);
  const path = template.replaceAll(/\{(\w{1,40})\}/g, (_, name: string) =>
    encodeURIComponent(String(fillIn(step.path?.[name], variables))),
  );
  const url = new URL(path, baseUrl);
  for (const [name, value] of Object.entries(step.query ?? {})) {
    url.searchParams.set(name, String(fillIn(value, variables)));
  }
  const response = await fetch(url, {
    method,
    headers: {
      ...(isSecured && { authorization: `Bearer ${variables['accessToken']}` }),
      ...(step.body !== undefined && { 'content-type': 'application/json' }),
      ...Object.fromEntries(
        Object.entries(step.headers ?? {}).map(([name, value]) => [name, String(fillIn(value, variables))]),
      ),
    },
    ...(step.body !== undefined && { body: JSON.stringify(fillIn(step.body, variables)) }),
  });
  const text = await response.text();
  const contentType = response.headers.get('content-type')?.split(';')[0] ?? '';
  const body: unknown = contentType.endsWith('json') && text !== '' ? JSON.parse(text) : text;
  return { step, method, url: url.href, status: response.status, headers: response.headers, contentType, body };
}

/** Where the document has an operation. */
export function findOperation(document: ApiDocument, id: string) {
  for (const [template, path] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(path)) {
      if (operation.operationId !== id) continue;
      const isSecured = (operation.security ?? []).some((scheme) => 'bearer' in scheme);
      return { method: method.toUpperCase(), template, operation, isSecured };
    }
  }
  throw new Error(`The document has no operation ${id}`);
}

function valueAt(body: unknown, path: string): unknown {
  let at: unknown = body;
  for (const name of path.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  return at;
}
