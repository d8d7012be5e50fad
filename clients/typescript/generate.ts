// Writes src/schema.ts from the document on standard input.
import { writeFile } from 'node:fs/promises';
import { json } from 'node:stream/consumers';
import { generateSchema } from './generate-schema.ts';

await writeFile(new URL('src/schema.ts', import.meta.url), await generateSchema(await json(process.stdin)));
