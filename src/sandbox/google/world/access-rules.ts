/** The roles on a calendar, from none to owner. */
export const RULE_ROLES = [
  'none',
  'freeBusyReader',
  'reader',
  'writerWithoutPrivateAccess',
  'writer',
  'owner',
] as const;

/** One of {@link RULE_ROLES}. */
export type AccessRole = (typeof RULE_ROLES)[number];

/** Whether `role` allows at least what `wanted` allows. */
export function roleAtLeast(role: AccessRole, wanted: AccessRole): boolean {
  return RULE_ROLES.indexOf(role) >= RULE_ROLES.indexOf(wanted);
}

/** Whether a text names a role. */
export function isAccessRole(text: unknown): text is AccessRole {
  return RULE_ROLES.some((role) => role === text);
}

/** One rule; a deleted rule stays with the role `none` for incremental sync. */
export interface AccessRule {
  /** `default`, or a scope and its value: `user:mia@example.com`, `group:...`, `domain:example.com`. */
  id: string;
  role: AccessRole;
  changeSeq: number;
}

/** The access rules of one calendar. */
export class AccessRules {
  private readonly rules = new Map<string, AccessRule>();
  private sequence = 0;

  /** The number of the latest change. */
  get changeSeq(): number {
    return this.sequence;
  }

  /** All rules, including deleted ones, in order of creation. */
  all(): AccessRule[] {
    return [...this.rules.values()];
  }

  /** The rule with an id, unless it is deleted or unknown. */
  get(id: string): AccessRule | undefined {
    const rule = this.rules.get(id);
    return rule?.role === 'none' ? undefined : rule;
  }

  /** Sets the role of a rule's scope; `none` deletes the rule. */
  set(id: string, role: AccessRole): AccessRule {
    this.sequence += 1;
    const rule = { id, role, changeSeq: this.sequence };
    this.rules.set(id, rule);
    return rule;
  }

  /** The highest role of an address: its own, its domain's, or the default. Groups have no members here. */
  findRole(email: string): AccessRole {
    const ids = [`user:${email}`, `domain:${email.slice(email.indexOf('@') + 1)}`, 'default'];
    const roles = ids.map((id) => this.rules.get(id)?.role ?? 'none');
    return roles.reduce((best, role) => (roleAtLeast(role, best) ? role : best));
  }
}
