// Writes src/contract/examples/answers.ts from the answers of a sandbox (`npm run docs:examples`).
import { writeFile } from 'node:fs/promises';
import type { ApiDocument } from '../../src/contract/document.ts';
import { VARIABLES } from '../../src/contract/examples/steps.ts';
import { SandboxProcess } from '../support/sandbox-process.ts';
import { tour } from './tour.ts';

const HEADER = `// Answers of the sandbox, recorded by \`npm run docs:examples\`. Do not edit.

/** What each operation answered on the tour, by \`operationId\`. */
`;

const sandbox = await SandboxProcess.start();
const { facts } = sandbox;
const { apiUrl } = facts;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own document
const document = (await (await fetch(`${apiUrl}/openapi.json`)).json()) as ApiDocument;
const stops = await tour(apiUrl, document, { ...VARIABLES, ...facts });
await sandbox.stop();

const answers: Record<string, { status: number; body: unknown }> = {};
for (const { step, status, body } of stops) {
  const expected = step.status ?? 200;
  if (status !== expected && !(expected === 200 && status < 300)) {
    throw new Error(`${step.operation} answered ${status}: ${JSON.stringify(body)}`);
  }
  if (step.operation !== 'getMetrics' && body !== '') answers[step.operation] ??= { status, body };
}
const text = JSON.stringify(answers, withoutSecrets, 2);
const target = new URL('../../src/contract/examples/answers.ts', import.meta.url);
await writeFile(
  target,
  `${HEADER}export const ANSWERS: Readonly<Record<string, { status: number; body: unknown }>> = ${text};\n`,
);

function withoutSecrets(name: string, value: unknown): unknown {
  if (name === 'accessToken' || name === 'refreshToken') return VARIABLES[name];
  if (name === 'nextPageToken' || name === 'nextSyncToken')
    return `the-${name === 'nextPageToken' ? 'page' : 'sync'}-token`;
  if (typeof value !== 'string') return value;
  return value.replaceAll(/http:\/\/127\.0\.0\.1:\d{1,5}/g, 'https://accounts.google.com');
}
