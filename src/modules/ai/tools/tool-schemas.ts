import type { ObjectSchema, ToolSpec } from '../language-model.js';
import { buildSchema } from './arguments/argument-registry.js';
import type { Tool } from './tool.js';

/**
 * The tools as they are described to a model. Every argument is in the schema of its tool, because some servers enforce it; the first tool
 * that has an argument describes it, and the next ones do not repeat that, because every word costs tokens in every turn.
 */
export function buildSpecs(tools: Iterable<Tool>): ToolSpec[] {
  const told = new Set<string>();
  return [...tools].map(({ name, description, input }) => {
    const { type, properties, required } = buildSchema(input);
    return { name, description, parameters: { type, properties: describeOnce(properties, told), required } };
  });
}

function describeOnce(properties: ObjectSchema['properties'], told: Set<string>): ObjectSchema['properties'] {
  const fields = Object.entries(properties).map(([name, field]): [string, Record<string, unknown>] => {
    const { description, minimum, maximum, ...schema } = field;
    const words = JSON.stringify([name, description]);
    const bounds = JSON.stringify([name, minimum, maximum]);
    const isDescribed = description === undefined || told.has(words);
    const isBounded = minimum === undefined || told.has(bounds);
    told.add(words).add(bounds);
    return [name, { ...schema, ...(!isDescribed && { description }), ...(!isBounded && { minimum, maximum }) }];
  });
  return Object.fromEntries(fields);
}
