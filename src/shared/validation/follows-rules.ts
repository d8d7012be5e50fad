import { getMetadataStorage, ValidationTypes } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Type = Parameters<Storage['getTargetValidationMetadatas']>[0];
type Rule = ReturnType<Storage['getTargetValidationMetadatas']>[number];
type Constraint = ReturnType<Storage['getTargetValidatorConstraints']>[number];

/** Whether the value of a field, as it is in an object, follows a rule. */
type Check = (object: object, value: unknown) => boolean;

/** The rules of a field in the order of class-validator. */
interface FieldRules {
  name: string;
  /** The other rules hold only while all of these do. */
  conditions: Check[];
  checks: Check[];
}

interface ClassRules {
  names: ReadonlySet<string>;
  fields: FieldRules[];
}

const known = new WeakMap<object, ClassRules>();

/**
 * Whether an object follows the rules that class-validator has for its class, and has no other field. It asks the same validators, but makes
 * none of the objects by which class-validator tells of errors: an object that does not follow the rules is class-validator's to describe.
 */
export function followsRules(object: object): boolean {
  const { names, fields } = known.get(object.constructor) ?? readRules(object.constructor);
  for (const name of Object.keys(object)) if (!names.has(name)) return false;
  return fields.every((field) => followsFieldRules(object, Reflect.get(object, field.name), field));
}

function followsFieldRules(object: object, value: unknown, { conditions, checks }: FieldRules): boolean {
  if (!conditions.every((condition) => condition(object, value))) return true;
  return checks.every((check) => check(object, value));
}

function readRules(type: Type): ClassRules {
  const storage = getMetadataStorage();
  const grouped = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
  const fields = Object.entries(grouped).map(([name, rules]) => ({
    name,
    conditions: rules.filter(isCondition).flatMap(toConditions),
    checks: rules.filter((rule) => !isCondition(rule) && rule.type !== ValidationTypes.WHITELIST).flatMap(toChecks),
  }));
  const found = { names: new Set(Object.keys(grouped)), fields };
  known.set(type, found);
  return found;
}

function isCondition({ type }: Rule): boolean {
  return type === ValidationTypes.CONDITIONAL_VALIDATION;
}

/** The functions of `ValidateIf`, and of `IsOptional`, which is made of it. */
function toConditions({ constraints }: Rule): Check[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- class-validator has no type for them
  return constraints as Check[];
}

function toChecks(rule: Rule): Check[] {
  const { type, constraintCls } = rule;
  if (type === ValidationTypes.NESTED_VALIDATION) return [(_object, value) => followsNested(value)];
  // What is unknown here is left to class-validator.
  if (type !== ValidationTypes.CUSTOM_VALIDATION && type !== ValidationTypes.IS_DEFINED) return [() => false];
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map((each) => toCheck(rule, each));
}

function toCheck(rule: Rule, constraint: Constraint): Check {
  const { propertyName: property, constraints, each, validateIf } = rule;
  const { instance } = constraint;
  return (object, value) => {
    if (validateIf && !validateIf(object, value)) return true;
    const told = { targetName: object.constructor.name, property, object, value, constraints };
    if (each && Array.isArray(value)) return value.every((item) => instance.validate(item, told) === true);
    return instance.validate(value, told) === true;
  };
}

function followsNested(value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.every(followsNested);
  return value instanceof Object && followsRules(value);
}
