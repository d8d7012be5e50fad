/** What someone may do with a calendar, from nothing to everything. */
export const ACCESS_ROLES = [
  'none',
  'freeBusyReader',
  'reader',
  'writerWithoutPrivateAccess',
  'writer',
  'owner',
] as const;

/** One of {@link ACCESS_ROLES}. */
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Whether `role` allows at least what `wanted` allows. */
export function roleAtLeast(role: AccessRole, wanted: AccessRole): boolean {
  return ACCESS_ROLES.indexOf(role) >= ACCESS_ROLES.indexOf(wanted);
}

/** Whether a text names a role. */
export function isAccessRole(text: unknown): text is AccessRole {
  return ACCESS_ROLES.some((role) => role === text);
}

/** One rule; a deleted one stays with the role `none`, so that an incremental sync can tell of it. */
export interface AccessRule {
  /** `default`, or a scope and its value: `user:mia@example.com`, `group:...`, `domain:example.com`. */
  id: string;
  role: AccessRole;
  changeSeq: number;
}

/** Who may do what with one calendar. */
export class AccessRules {
  private readonly rules = new Map<string, AccessRule>();
  private sequence = 0;

  /** The number of the latest change. */
  get changeSeq(): number {
    return this.sequence;
  }

  /** Every rule, deleted ones too, in the order they were made. */
  all(): AccessRule[] {
    return [...this.rules.values()];
  }

  /** The rule with an id, unless it is deleted or never was. */
  get(id: string): AccessRule | undefined {
    const rule = this.rules.get(id);
    return rule?.role === 'none' ? undefined : rule;
  }

  /** Gives a role to whom the rule is about; `none` takes it away. */
  set(id: string, role: AccessRole): AccessRule {
    this.sequence += 1;
    const rule = { id, role, changeSeq: this.sequence };
    this.rules.set(id, rule);
    return rule;
  }

  /** The highest role an address has: by itself, by its domain, or like everybody. Groups have no members here. */
  roleOf(email: string): AccessRole {
    const ids = [`user:${email}`, `domain:${email.slice(email.indexOf('@') + 1)}`, 'default'];
    const roles = ids.map((id) => this.rules.get(id)?.role ?? 'none');
    return roles.reduce((best, role) => (roleAtLeast(role, best) ? role : best));
  }
}
