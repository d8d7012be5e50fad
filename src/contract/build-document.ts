import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '../shared/errors/problem.dto.js';
import { API_VERSION } from '../shared/http/response-headers.js';
import { buildAnswers, HEADERS } from './responses.js';
import { type ApiDocument, mapValues, type Operation, type Parameter, schemaRef } from './document.js';
import { addExamples } from './examples/add-examples.js';
import { type OperationNotes, OPERATIONS, TAGS } from './operations.js';
import { completeSchemas, toDialect } from './schemas.js';

const INTRODUCTION = [
  'Lets an app chat with its user’s Google Calendar.',
  'Errors are RFC 9457 problems with a stable `code`; `/docs/errors` explains each.',
].join(' ');

/** The whole contract as an OpenAPI 3.1 document, without its servers. */
export function buildDocument(app: INestApplication): ApiDocument {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Chat2Calendar')
    .setDescription(INTRODUCTION)
    .setVersion(API_VERSION)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The `accessToken` of a session.' })
    .build();
  const written = SwaggerModule.createDocument(app, outline, { extraModels: [Problem] });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library's document in the shape it is published in
  const document = JSON.parse(JSON.stringify(written)) as ApiDocument;
  const { components, paths, ...rest } = document;
  return addExamples({
    ...rest,
    tags: TAGS.map(([name, description]) => ({ name, description })),
    paths: mapValues(paths, (path, url) => mapValues(path, (operation, method) => complete(operation, method, url))),
    components: {
      ...components,
      schemas: completeSchemas(document),
      headers: mapValues(HEADERS, ({ type, description, example }) => ({ description, schema: { type }, example })),
    },
  });
}

function complete(operation: Operation, method: string, url: string): Operation {
  const notes = OPERATIONS[`${method.toUpperCase()} ${url}`];
  if (!notes) throw new Error(`The contract says nothing of ${method.toUpperCase()} ${url}`);
  const { id, tag, title } = notes;
  const isPublic = operation.security === undefined;
  const kind = { method, isPublic, isLimited: tag !== 'Operations', notes };
  return {
    ...operation,
    operationId: id,
    tags: [tag],
    summary: title,
    description: (operation.description ?? operation.summary ?? '').replaceAll('\n', ' '),
    ...(operation.parameters && { parameters: operation.parameters.map((each) => completeParameter(each)) }),
    responses: buildAnswers(withStream(operation, notes), kind),
    // Signing out takes a token where there is one.
    security: isPublic ? [] : id === 'signOut' ? [{}, { bearer: [] }] : [{ bearer: [] }],
  };
}

function completeParameter(parameter: Parameter): Parameter {
  const schema = toDialect(parameter.schema);
  return {
    ...parameter,
    schema: schema.type === 'number' ? { ...schema, type: 'integer' } : schema,
    ...(schema.default !== undefined && { required: false }),
  };
}

function withStream(operation: Operation, { id }: OperationNotes): Operation {
  if (id !== 'chat') return operation;
  const { '200': reply, ...others } = operation.responses;
  if (!reply) return operation;
  const content = { ...reply.content, 'text/event-stream': { schema: schemaRef('ChatStreamEvent') } };
  return { ...operation, responses: { '200': { ...reply, content }, ...others } };
}
