/**
 * Who may do what, said a second time and apart from the product: from the design and the wishes of hospitals, not from
 * the policies. Where the two disagree, one of them is wrong.
 */

export type Role = 'participant' | 'coach' | 'clinician' | 'wellnessManager' | 'administrator' | 'integrator';
export type Operation = 'read' | 'change' | 'decide' | 'manage';
export type Kind =
  | 'HealthRecord'
  | 'Plan'
  | 'CareTeam'
  | 'Delegation'
  | 'EmergencyAccess'
  | 'PersonalData'
  | 'Erasure'
  | 'Participant'
  | 'Member'
  | 'Workspace'
  | 'Programme'
  | 'Job'
  | 'Plugin'
  | 'Knowledge'
  | 'SafetyLimits'
  | 'Model'
  | 'Labelling'
  | 'Keys'
  | 'AuditTrail'
  | 'Figures';

/** How somebody stands to what they ask for. What belongs to nobody in particular is only here or elsewhere. */
export interface Standing {
  /** In another workspace: nothing of it exists for them. */
  elsewhere: boolean;
  own: boolean;
  team: boolean;
  emergency: boolean;
  lent: 'no' | 'read' | 'change';
}

export const stranger: Standing = { elsewhere: false, own: false, team: false, emergency: false, lent: 'no' };

/** Whether one role is enough. Several roles may what each of them may. */
export function allowed(role: Role, operation: Operation, kind: Kind, standing: Standing): boolean {
  if (standing.elsewhere) return false;
  if (kind === 'HealthRecord' || kind === 'Plan') return ofRecord(role, operation, kind, standing);
  if (kind === 'CareTeam' || kind === 'Delegation' || kind === 'EmergencyAccess')
    return aboutRecord(role, operation, kind, standing);
  if (kind === 'PersonalData') return overAllOfIt(role, operation, standing);
  return ofWorkspace(role, operation, kind);
}

/** The rights of a person over everything that is kept of them; a law that keeps it is told by who knows. */
function overAllOfIt(role: Role, operation: Operation, standing: Standing): boolean {
  if (operation === 'manage') return false;
  if (operation === 'decide') return role === 'administrator' || (role === 'clinician' && standing.team);
  return role === 'participant' && standing.own;
}

function ofRecord(
  role: Role,
  operation: Operation,
  kind: 'HealthRecord' | 'Plan',
  standing: Standing,
): boolean {
  const seesPeople = role === 'participant' || role === 'coach' || role === 'clinician';
  if (!seesPeople) return false;
  const isTheirs = role === 'participant' ? standing.own : standing.team;
  switch (operation) {
    case 'read':
      return isTheirs || standing.lent !== 'no' || (role === 'clinician' && standing.emergency);
    case 'change':
      return isTheirs || standing.lent === 'change';
    case 'decide':
      return kind === 'Plan' && role === 'clinician' && standing.team;
    case 'manage':
      return false;
  }
}

function aboutRecord(
  role: Role,
  operation: Operation,
  kind: 'CareTeam' | 'Delegation' | 'EmergencyAccess',
  standing: Standing,
): boolean {
  if (operation === 'manage') return false;
  if (operation === 'decide') return kind === 'EmergencyAccess' && role === 'clinician';
  if (role === 'administrator') return kind !== 'Delegation';
  if (role === 'participant') return standing.own && (operation === 'read' || kind !== 'CareTeam');
  if (role === 'coach') return standing.team && operation === 'read';
  if (role === 'clinician') return standing.team || (kind === 'EmergencyAccess' && standing.emergency);
  return false;
}

function ofWorkspace(role: Role, operation: Operation, kind: Kind): boolean {
  const looks = operation === 'read';
  switch (role) {
    case 'administrator':
      if (kind === 'Figures') return false;
      if (kind === 'SafetyLimits') return looks || operation === 'change';
      return kind === 'Knowledge' || kind === 'Erasure' ? looks : true;
    case 'clinician':
      if (kind === 'SafetyLimits') return operation !== 'manage';
      return kind === 'Participant' || (looks && ['Programme', 'Knowledge', 'Model'].includes(kind));
    case 'coach':
      return kind === 'Participant' || (looks && kind === 'Programme');
    case 'wellnessManager':
      return looks && (kind === 'Programme' || kind === 'Figures');
    case 'integrator':
      return kind === 'Labelling' || (looks && ['Plugin', 'Knowledge', 'Model'].includes(kind));
    case 'participant':
      return false;
  }
}
