import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import ts from 'typescript';

type JsonSchema = Record<string, unknown>;

const declarations = createRequire(import.meta.url).resolve('googleapis/build/src/apis/calendar/v3.d.ts');
const PRIMITIVES = new Map<ts.SyntaxKind, JsonSchema>([
  [ts.SyntaxKind.StringKeyword, { type: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { type: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { type: 'boolean' }],
  [ts.SyntaxKind.AnyKeyword, {}],
]);

/**
 * JSON Schemas of the Calendar API's resources, read from the declarations of Google's own client. A field the client does not
 * know is refused; `null` is too, because Google leaves out what it does not have.
 */
export function calendarSchemas(): (name: string) => ValidateFunction {
  const source = ts.createSourceFile('v3.d.ts', readFileSync(declarations, 'utf8'), ts.ScriptTarget.Latest);
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addSchema({ $id: 'calendar', definitions: Object.fromEntries(resourcesIn(source)) });
  return (name) => ajv.getSchema(`calendar#/definitions/${name}`) ?? missing(name);
}

function missing(name: string): never {
  throw new Error(`Google's client declares no ${name}`);
}

function resourcesIn(source: ts.SourceFile): [string, JsonSchema][] {
  const found: [string, JsonSchema][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text.startsWith('Schema$'))
      found.push([node.name.text.slice('Schema$'.length), objectOf(node.members)]);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function objectOf(members: ts.NodeArray<ts.TypeElement>): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  let additionalProperties: JsonSchema | false = false;
  for (const member of members) {
    if (ts.isPropertySignature(member) && member.type && !ts.isComputedPropertyName(member.name))
      properties[member.name.text] = schemaOf(member.type);
    if (ts.isIndexSignatureDeclaration(member)) additionalProperties = schemaOf(member.type);
  }
  return { type: 'object', properties, additionalProperties };
}

function schemaOf(type: ts.TypeNode): JsonSchema {
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOf(type.elementType) };
  if (ts.isTypeLiteralNode(type)) return objectOf(type.members);
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName))
    return { $ref: `calendar#/definitions/${type.typeName.text.slice('Schema$'.length)}` };
  if (ts.isUnionTypeNode(type)) {
    const first = type.types.find(
      (part) => !(ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword),
    );
    if (first) return schemaOf(first);
  }
  return PRIMITIVES.get(type.kind) ?? {};
}
