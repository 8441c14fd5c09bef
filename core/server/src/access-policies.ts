import { careTeamsAccess } from './features/care-teams/care-teams.access.js';
import { emergencyAccessPolicy } from './features/emergency-access/emergency-access.access.js';
import { auditAccess } from './features/audit/audit.access.js';
import { jobsAccess } from './features/jobs/jobs.access.js';
import { keyRotationAccess } from './features/key-rotation/key-rotation.access.js';
import { knowledgeAccess } from './features/knowledge/knowledge.access.js';
import { labellingAccess } from './features/labelling/labelling.access.js';
import { membersAccess } from './features/members/members.access.js';
import { modelsAccess } from './features/models/models.access.js';
import { personalDataAccess } from './features/personal-data/personal-data.access.js';
import { plansAccess } from './features/plans/plans.access.js';
import { pluginsAccess } from './features/plugins/plugins.access.js';
import { profilesAccess } from './features/profiles/profiles.access.js';
import { programmesAccess } from './features/programmes/programmes.access.js';
import { screeningAccess } from './features/screening/screening.access.js';
import { wellnessFiguresAccess } from './features/wellness-figures/wellness-figures.access.js';
import { abilitiesFrom } from './platform/access/ability.js';
import type { AccessPolicy } from './platform/access/policy.js';

/** Who may do what, one policy per feature: together they are all that is ever allowed. */
export const accessPolicies: readonly AccessPolicy[] = [
  careTeamsAccess,
  emergencyAccessPolicy,
  auditAccess,
  jobsAccess,
  keyRotationAccess,
  knowledgeAccess,
  labellingAccess,
  membersAccess,
  modelsAccess,
  personalDataAccess,
  plansAccess,
  pluginsAccess,
  profilesAccess,
  programmesAccess,
  screeningAccess,
  wellnessFiguresAccess,
];

/** What members of these roles may do. */
export const abilityOf = abilitiesFrom(accessPolicies);
