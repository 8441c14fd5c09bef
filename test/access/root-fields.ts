import type { Kind, Operation } from './allowed.js';

/** What a field asks for; `self` is of whoever asks, and only of them; `anybody` needs no account. */
export type Asked = readonly [Operation, Kind] | 'self' | 'anybody';

const all = (asked: Asked, names: string): Record<string, Asked> =>
  Object.fromEntries(names.split(' ').map((name) => [name, asked]));

/**
 * Every field anybody can ask for, sorted by hand into what it does and with what: a new field fails the spec until
 * somebody has thought about that.
 */
export const rootFields: Readonly<Record<string, Asked>> = {
  ...all(
    'anybody',
    'about session ready signIn signOut signInWithCode startEnrolment finishEnrolment passkeySignInOptions signInWithPasskey redeemPasswordReset signOnProviders openInvitation acceptInvitation erasureReceipt',
  ),
  ...all(
    'self',
    'accessToMyRecord accessTokenScopes accessTokens consentTexts dataSources exercise exercises notices privacyRules pushSources recordsLentToMe vocabulary',
  ),
  ...all('self', 'issueAccessToken readNotices revokeAccessToken takeRecordBack'),
  ...all(
    'self',
    'accountSecurity confirmIdentity startAuthenticatorSetup finishAuthenticatorSetup removeAuthenticator renewRecoveryCodes startPasskey addPasskey renamePasskey removePasskey changePassword endSession endOtherSessions signOutEverywhere linkedIdentities unlinkIdentity',
  ),
  ...all(['read', 'PersonalData'], 'heldData personalExportProgress'),
  ...all(['change', 'PersonalData'], 'exportMyData restrictMyData eraseMyData'),
  ...all(['decide', 'PersonalData'], 'legalHolds placeLegalHold liftLegalHold'),
  ...all(['read', 'Erasure'], 'erasures'),
  ...all(['read', 'Member'], 'members'),
  ...all(
    ['manage', 'Member'],
    'serviceAccounts createServiceAccount changeMemberRoles createMember deactivateMember reactivateMember issuePasswordReset resetSecondFactors endSessionsOf invitations invite linkIdentity withdrawInvitation',
  ),
  ...all(
    ['read', 'HealthRecord'],
    'calendar clearances closedRecords dayCheck liveSession participant participants runningLiveSession runningLiveSessions screening importProgress liveSessionProgress',
  ),
  ...all(
    ['change', 'HealthRecord'],
    'answerClearance answerScreening answerScreeningQuestion cancelImport checkDay connectDevice controlLiveSession disconnectDevice editHabit importCalendar keepActivityApart previewImport rateActivity recordActivity recordObservations refuseTrial removeCalendarEntry reportInLiveSession rereadImport rollBackImport rotateDeviceSecret saveCalendarEntry sendLiveSamples setConsent setHeartRateZones setSourcePriority startComparison startImport stopComparison undoCleaningRule updateProfile',
  ),
  ...all(['read', 'Plan'], 'calendarLink plan planRequest whatIf planRequestProgress'),
  ...all(
    ['change', 'Plan'],
    'answerQuestions cancelPlanRequest checkIn decideChange editPlan liftSparedJoint makeCalendarLink pausePlan recordFeedback requestChangedPlan requestPlan resumePlan revokeCalendarLink setCalendarLink setSessionCue startLiveSession',
  ),
  ...all(['decide', 'Plan'], 'clearanceCase clearanceQueue plansAwaitingApproval decidePlan signClearance'),
  ...all(['read', 'CareTeam'], 'careTeam roster'),
  ...all(['change', 'CareTeam'], 'colleagues removeCareTeamMember setCareTeamMember'),
  ...all(['read', 'Delegation'], 'delegations'),
  ...all(['change', 'Delegation'], 'lendRecord'),
  ...all(['read', 'EmergencyAccess'], 'emergencyOpenings'),
  ...all(['change', 'EmergencyAccess'], 'endEmergencyAccess'),
  ...all(['decide', 'EmergencyAccess'], 'breakGlass'),
  ...all(['manage', 'Participant'], 'createParticipant'),
  ...all(
    ['manage', 'Workspace'],
    'askResearchExport researchExports retention setRetention setPrivacyRules signInRules setSignInRules workspaceSourcePriorities setWorkspaceSourcePriority figuresMinimum setFiguresMinimum',
  ),
  ...all(['read', 'Labelling'], 'labelCounts labelSlots textsToLabel'),
  ...all(['change', 'Labelling'], 'labelText loadTextsToLabel putTextBack skipText'),
  ...all(['read', 'SafetyLimits'], 'adjustableLimits changeSettings ruleOverrides'),
  ...all(['change', 'SafetyLimits'], 'setChangeSetting withdrawOverride'),
  ...all(['decide', 'SafetyLimits'], 'overrideLimit'),
  ...all(['read', 'Job'], 'jobs'),
  ...all(['manage', 'Job'], 'retryJob'),
  ...all(['read', 'Keys'], 'keyState'),
  ...all(['manage', 'Keys'], 'rotatePersonKeys rotateWorkspaceKey'),
  ...all(['read', 'AuditTrail'], 'auditTrail verifyAuditTrail'),
  ...all(['manage', 'AuditTrail'], 'exportAuditTrail'),
  ...all(['read', 'Figures'], 'figures'),
  ...all(['read', 'Knowledge'], 'knowledgeNeighbourhood knowledgeNodes knowledgePath rule rules'),
  ...all(['read', 'Model'], 'models'),
  ...all(['manage', 'Model'], 'decideModel promoteModel rollBackModel'),
  ...all(['read', 'Plugin'], 'plugins'),
  ...all(['read', 'Programme'], 'programmes'),
  ...all(
    ['manage', 'Programme'],
    'createProgramme endProgramme removeProgrammeParticipant removeProgrammeStaff setProgrammeParticipant setProgrammeStaff',
  ),
};
