import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ApiDocument, Operation } from '../../src/contract/document.js';
import { VARIABLES } from '../../src/contract/examples/steps.js';
import { ERROR_STATUS } from '../../src/shared/errors/app-error.js';
import { Chat2Calendar } from '../../clients/typescript/src/index.js';
import { consent } from '../clients/sandbox-consent.js';
import { SandboxProcess } from '../support/sandbox-process.js';
import { ContractValidator } from './contract-validator.js';
import { type GeneratedRequest, requestsTo } from './generated-requests.js';
import { findOperation, tour } from './tour.js';

const SEED = 20_260;
const REQUESTS_EACH = 60;

let sandbox: SandboxProcess;
let document: ApiDocument;
let validator: ContractValidator;

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  const response = await fetch(`${sandbox.facts.apiUrl}/openapi.json`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the document of our own server
  document = (await response.json()) as ApiDocument;
  validator = new ContractValidator(document);
});

afterAll(async () => {
  await sandbox.stop();
});

describe('the contract', () => {
  it('names every error code, and an operation for each that clients receive', () => {
    const documented = new Set(
      operations().flatMap(({ operation }) =>
        Object.values(operation.responses).flatMap((response) => response['x-error-codes'] ?? []),
      ),
    );
    // The one comes where there is no operation, the other where there is no client any more.
    const elsewhere = new Set(['method_not_allowed', 'client_gone']);

    expect(document.components.schemas['ErrorCode']?.enum).toEqual(Object.keys(ERROR_STATUS));
    expect(Object.keys(ERROR_STATUS).filter((code) => !documented.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  it('describes every operation, parameter and field', () => {
    const silent = [
      ...operations().flatMap(({ operation: { operationId, description, summary, parameters = [] } }) => [
        ...(description === '' || summary === undefined ? [operationId] : []),
        ...parameters.filter((each) => each.description === undefined).map(({ name }) => `${operationId}.${name}`),
      ]),
      ...Object.entries(document.components.schemas).flatMap(([schema, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, { description }]) => description === undefined)
          .map(([name]) => `${schema}.${name}`),
      ),
    ];

    expect(silent).toEqual([]);
  });

  it('has an example for every body and answer, each of which its schema takes', () => {
    const faults = operations().flatMap(({ operation }) => {
      const bodies = Object.values(operation.requestBody?.content ?? {});
      const answers = Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, { content = {} }]) => Object.values(content));
      return [...bodies, ...answers].flatMap(({ schema = {}, example }) =>
        example === undefined ? [`${operation.operationId} lacks one`] : validator.check(schema, example),
      );
    });

    expect(faults).toEqual([]);
  });

  it('is kept by the sandbox on a tour through all operations with the examples', async () => {
    const stops = await tour(sandbox.facts.apiUrl, document, { ...VARIABLES, ...facts() });

    const missed = operations().filter(({ id }) => !stops.some(({ step }) => step.operation === id));
    const refused = stops.filter(({ step, status }) =>
      step.status === undefined ? status >= 300 : status !== step.status,
    );
    const faults = stops.flatMap((stop) =>
      validator.faultsOf(findOperation(document, stop.step.operation).operation, stop),
    );

    expect(missed.map(({ id }) => id)).toEqual([]);
    expect(refused.map(({ step, status, body }) => ({ operation: step.operation, status, body }))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('holds for any request', async () => {
    const { accessToken } = await signInAgain();
    const faults = new Map<string, string>();
    const counts: Record<string, number> = {};
    for (const { id, method, template, operation } of operations()) {
      // It would end the session that all others need.
      if (id === 'signOut') continue;
      const requests = fc.sample(requestsTo(document, operation), { seed: SEED, numRuns: REQUESTS_EACH });
      for (const request of requests) {
        const answer = await send(method, template, request, accessToken);
        const group = `${Math.floor(answer.status / 100)}xx`;
        counts[group] = (counts[group] ?? 0) + 1;
        if (answer.status >= 500) faults.set(`${id} ${answer.status}`, JSON.stringify(request));
        for (const fault of validator.faultsOf(operation, answer)) faults.set(fault, JSON.stringify(request));
      }
    }

    expect(Object.fromEntries(faults)).toEqual({});
    expect(counts['2xx']).toBeGreaterThan(300);
    expect(counts['4xx']).toBeGreaterThan(300);
  });
});

function operations(): { id: string; method: string; template: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([template, path]) =>
    Object.entries(path).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      template,
      operation,
    })),
  );
}

const facts = (): Record<string, string> => ({ ...sandbox.facts });

/** The tour ended the sandbox's own session. */
async function signInAgain(): Promise<{ accessToken: string }> {
  const client = new Chat2Calendar({ baseUrl: sandbox.facts.apiUrl });
  const { url, pending } = await client.auth.begin({ redirectUri: sandbox.facts.redirectUri });
  return client.auth.complete(await consent(sandbox.facts, url), pending);
}

async function send(method: string, template: string, request: GeneratedRequest, token: string) {
  const path = template.replaceAll(/\{(\w{1,40})\}/g, (_, name: string) =>
    encodeURIComponent((request.path[name] ?? '').replace(/^$/, 'x')),
  );
  const query = new URLSearchParams(request.query).toString();
  const headers = Object.entries(request.headers).filter(([, value]) => /^[!-~]+( [!-~]+)*$/.test(value));
  const response = await fetch(`${sandbox.facts.apiUrl}${path}?${query}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(request.body !== undefined && { 'content-type': 'application/json' }),
      ...Object.fromEntries(headers),
    },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  const body: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}
