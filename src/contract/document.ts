import { present } from '../shared/validation/present.js';

/** A JSON schema, in the keywords this contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  default?: unknown;
  nullable?: boolean;
  readOnly?: boolean;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

/** A body or a value beside its examples. */
export interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, unknown>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
}

export interface ApiResponse {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, Media>;
  'x-error-codes'?: string[];
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, ApiResponse>;
  security?: Record<string, string[]>[];
}

/** An OpenAPI document, in the parts this contract uses. */
export interface ApiDocument {
  openapi: string;
  info: Record<string, unknown>;
  servers?: { url: string; description?: string }[];
  tags?: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    headers?: Record<string, { description: string; schema: Schema }>;
    examples?: Record<string, unknown>;
    securitySchemes?: Record<string, unknown>;
  };
}

/** The same schema with every schema inside it changed, innermost first. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const visit = (each: Schema): Schema => mapSchema(each, change);
  const lists = { allOf: schema.allOf?.map(visit), oneOf: schema.oneOf?.map(visit), anyOf: schema.anyOf?.map(visit) };
  const { properties, items, additionalProperties } = schema;
  return change({
    ...schema,
    ...present(lists),
    ...(properties && { properties: mapValues(properties, visit) }),
    ...(items && { items: visit(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: visit(additionalProperties) }),
  });
}

/** The same names with changed values. */
export function mapValues<T, R>(from: Record<string, T>, change: (value: T, name: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value, name)]));
}

/** A reference to a named schema. */
export const schemaRef = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
