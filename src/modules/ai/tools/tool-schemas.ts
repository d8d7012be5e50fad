import type { ObjectSchema, ToolSpec } from '../language-model.js';
import { schemaOf } from './arguments/argument.decorators.js';
import type { Tool } from './tool.js';

/**
 * The tools as a model is told of them. Every argument stands in its tool's schema, since some servers hold a model to it; the first tool
 * that has an argument describes and bounds it, and the same is not repeated for the next, because each word costs in every turn.
 */
export function specsOf(tools: Iterable<Tool>): ToolSpec[] {
  const told = new Set<string>();
  return [...tools].map(({ name, description, input }) => {
    const { type, properties, required } = schemaOf(input);
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
