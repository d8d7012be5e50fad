import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { AppConfig } from '../config/app-config.js';
import { Problem } from '../errors/problem.dto.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** Serves the contract: `/docs` for people, `/openapi.json` for tools. */
export function publishDocs(app: NestFastifyApplication, config: AppConfig): void {
  const outline = new DocumentBuilder()
    .setTitle('Chat2Calendar')
    .setDescription(
      'Lets an app chat with its user’s Google Calendar. Errors are RFC 9457 problems with a stable `code`.',
    )
    .setVersion('1')
    .addServer(config.PUBLIC_URL)
    .addBearerAuth()
    .addGlobalResponse({
      status: 'default',
      description: 'Refused or failed; `code` says why.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
    })
    .build();
  const document = (): OpenAPIObject =>
    corrected(SwaggerModule.createDocument(app, outline, { extraModels: [Problem] }));
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json' });
}

/** Mends what the compiler plugin cannot know: what has a default may be left out. */
function corrected(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) makeDefaultsOptional(operation);
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) makeDefaultedOptional(schema);
  return document;
}

function makeDefaultsOptional(operation: Operation | undefined): void {
  for (const parameter of operation?.parameters ?? []) {
    if ('schema' in parameter && parameter.schema && hasDefault(parameter.schema)) parameter.required = false;
  }
}

function makeDefaultedOptional(schema: Schema): void {
  if (!('properties' in schema) || !schema.required) return;
  const { properties = {} } = schema;
  schema.required = schema.required.filter((name) => !hasDefault(properties[name]));
}

function hasDefault(schema: Schema | undefined): boolean {
  return schema !== undefined && 'default' in schema && schema.default !== undefined;
}
