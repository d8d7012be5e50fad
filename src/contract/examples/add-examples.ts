import { AppError } from '../../shared/errors/app-error.js';
import { toProblem } from '../../shared/errors/problem.js';
import { type ApiDocument, type ApiResponse, mapValues, type Operation, type Parameter } from '../document.js';
import { ERROR_CODES, ERROR_GUIDE } from '../error-guide.js';
import { ANSWERS } from './answers.js';
import { fillIn, type ExampleStep, STEPS, VARIABLES } from './steps.js';

const REQUEST_ID = '7a1f2f0e-7d5f-4f0a-9a43-0c5c6f5f1f6a';

const METRICS = '# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total 1.5\n';

/** Descriptions of path parameters that the code does not describe. */
const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  actionId: 'The `id` of an action.',
  id: 'The id, as a list or an earlier answer gave it.',
};

/** The document with an example for each body, parameter and answer, all from the tour of the sandbox's demo week. */
export function addExamples(document: ApiDocument): ApiDocument {
  const { components, paths } = document;
  return {
    ...document,
    paths: mapValues(paths, (path) => mapValues(path, (operation) => withExamples(operation))),
    components: { ...components, examples: problemExamples(codesIn(document)) },
  };
}

function withExamples(operation: Operation): Operation {
  const step = STEPS.find((each) => each.operation === operation.operationId);
  const { parameters, requestBody, responses } = operation;
  return {
    ...operation,
    ...(parameters && { parameters: parameters.map((each) => withParameterExample(each, step)) }),
    ...(requestBody && {
      requestBody: {
        ...requestBody,
        content: mapValues(requestBody.content, (media) => ({ ...media, example: fillIn(step?.body, VARIABLES) })),
      },
    }),
    responses: mapValues(responses, (response, status) => withAnswerExample(response, status, operation.operationId)),
  };
}

function withParameterExample(parameter: Parameter, step: ExampleStep | undefined): Parameter {
  const { name, in: place } = parameter;
  const sent = { path: step?.path, query: step?.query, header: step?.headers }[place]?.[name];
  const description = parameter.description ?? PATH_PARAMETERS[name];
  return {
    ...parameter,
    ...(description !== undefined && { description }),
    ...(sent !== undefined && { example: fillIn(sent, VARIABLES) }),
  };
}

function withAnswerExample(response: ApiResponse, status: string, id: string): ApiResponse {
  const codes = response['x-error-codes'];
  const example = buildExample(id, status);
  const content = mapValues(response.content ?? {}, (media, type) => {
    if (codes)
      return { ...media, examples: mapValues(Object.fromEntries(codes.map((code) => [code, code])), problemRef) };
    if (type === 'text/event-stream') return { ...media, example: { event: 'text', data: { delta: 'Tomorrow you ' } } };
    if (type === 'text/plain') return { ...media, example: METRICS };
    return example === undefined ? media : { ...media, example };
  });
  return { ...response, ...(response.content && { content }) };
}

function buildExample(id: string, status: string): unknown {
  // A code of Google's is good for one consent, so this answer is put together from two others.
  if (id === 'signIn') return { ...readAnswer('refreshSession'), user: toUserExample(readAnswer('getMe')) };
  const answer = ANSWERS[id];
  return answer && String(answer.status) === status ? answer.body : undefined;
}

function readAnswer(id: string): Record<string, unknown> {
  const body = ANSWERS[id]?.body;
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

function toUserExample({ id, email, name, picture }: Record<string, unknown>): Record<string, unknown> {
  return { id, email, name, picture };
}

function codesIn({ paths }: ApiDocument): Set<string> {
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const responses = operations.flatMap((operation) => Object.values(operation.responses));
  return new Set(responses.flatMap((response) => response['x-error-codes'] ?? []));
}

function problemExamples(used: Set<string>): Record<string, { summary: string; value: unknown }> {
  const examples = ERROR_CODES.filter((code) => used.has(code)).map((code) => {
    const { meaning } = ERROR_GUIDE[code];
    return [code, { summary: meaning, value: toProblem(new AppError(code, meaning), REQUEST_ID).problem }] as const;
  });
  return Object.fromEntries(examples);
}

const problemRef = (code: string): { $ref: string } => ({ $ref: `#/components/examples/${code}` });
