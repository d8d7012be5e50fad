import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = '// Generated from the OpenAPI document by `npm run sdk:generate`. Do not edit.\n\n';

/** The TypeScript types of an OpenAPI document. Examples are left out, since they change without any type changing. */
export async function generateSchema(document: unknown): Promise<string> {
  const bare = JSON.stringify(document, (name, value: unknown) =>
    name === 'example' || name === 'examples' ? undefined : value,
  );
  return HEADER + astToString(await openapiTS(bare, { defaultNonNullable: false }));
}
