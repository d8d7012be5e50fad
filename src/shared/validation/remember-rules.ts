import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;

/**
 * Lets class-validator find the rules of a class once. It would search the rules of all classes for each object that it validates. A class has
 * all its rules before its first object is validated, since its decorators run when it is defined.
 */
export function rememberRules(storage: Storage = getMetadataStorage()): void {
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<Storage['getTargetValidationMetadatas']>>();
  storage.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
    // Whoever builds one class from another passes null, before the class is complete.
    if (typeof schema === 'object' || groups !== undefined || always || strictGroups)
      return find(type, schema, always, strictGroups, groups);
    const rules = known.get(type) ?? find(type, schema, always, strictGroups, groups);
    known.set(type, rules);
    return rules;
  };
}
