import { createMongoAbility } from '@casl/ability';
import type { AppAbility } from './ability.js';
import type { Action, Subject } from './policy.js';
import { actions, subjects } from './policy.js';

/** What a token may be allowed, and the right of its account that each needs. */
export interface TokenScope {
  /** As written in a token, e.g. `health-record:read`. */
  name: string;
  action: Action;
  subject: Subject;
}

/**
 * What programs may change. Accounts, roles, rules, plugins and models are changed by people only, and nothing is ever
 * decided by a program: a subject that is not named here can be read at most.
 */
const changeable: readonly Subject[] = ['HealthRecord', 'Plan', 'Participant', 'Job', 'Labelling'];

/** Every scope there is. */
export const tokenScopes: readonly TokenScope[] = subjects.flatMap((subject) =>
  actions
    .filter((action) => action === 'read' || (action !== 'decide' && changeable.includes(subject)))
    .map((action) => ({ name: `${kebab(subject)}:${action}`, action, subject })),
);

/**
 * What no role gives: a token has it where an administrator gave it to a service account by name. It opens the routes that
 * ask for it, and nothing else.
 */
export const serviceScopes = ['members:provision'] as const;
export type ServiceScope = (typeof serviceScopes)[number];

/** Of written names, the ones that only service accounts have. */
export function serviceScopesIn(names: readonly string[]): ServiceScope[] {
  return serviceScopes.filter((scope) => names.includes(scope));
}

/** The scopes that somebody with these rights can hand on; of written names, the ones that still mean something. */
export function scopesWithin(ability: AppAbility, names?: readonly string[]): string[] {
  return tokenScopes
    .filter(({ name, action, subject }) => (names?.includes(name) ?? true) && ability.can(action, subject))
    .map(({ name }) => name);
}

/** The rights that both the account and the scopes give: conditions of the account's rights hold on. */
export function narrowTo(ability: AppAbility, scopes: readonly string[]): AppAbility {
  const rules = tokenScopes
    .filter(({ name }) => scopes.includes(name))
    .flatMap(({ action, subject }) =>
      // Asked for, the last rule comes first; as rules, the last one wins.
      [...ability.rulesFor(action, subject)].reverse().map(({ conditions, inverted }) => ({
        action,
        subject,
        inverted,
        ...(conditions === undefined ? {} : { conditions }),
      })),
    );
  return createMongoAbility<AppAbility>(rules);
}

function kebab(subject: Subject): string {
  return subject.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
