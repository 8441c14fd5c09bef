import type { MigrationInterface } from 'typeorm';
import { CreateAccounts1764061200000 } from './20261125-0900-create-accounts.js';
import { CreateParticipants1764061260000 } from './20261125-0901-create-participants.js';
import { CreateHealthData1764061320000 } from './20261125-0902-create-health-data.js';
import { CreatePlans1764061380000 } from './20261125-0903-create-plans.js';
import { CreateOperations1764061440000 } from './20261125-0904-create-operations.js';
import { LookPastTemporaryTables1764064200000 } from './20261125-0950-look-past-temporary-tables.js';
import { CreatePluginScopes1764110400000 } from './20261125-2240-create-plugin-scopes.js';
import { LinkSameSessions1764111000000 } from './20261125-2250-link-same-sessions.js';
import { LetTheOwnerVerifyTheAuditTrail1764114000000 } from './20261125-2340-let-the-owner-verify-the-audit-trail.js';
import { KeepWhatSourcesTell1764192600000 } from './20261126-2130-keep-what-sources-tell.js';
import { KeepNativeIds1764193200000 } from './20261126-2140-keep-native-ids.js';
import { JudgeInContext1764194400000 } from './20261126-2200-judge-in-context.js';
import { ListImportFiles1764195000000 } from './20261126-2210-list-import-files.js';
import { TakeImportsBack1764196200000 } from './20261126-2230-take-imports-back.js';
import { StoreObservationsLean1764204000000 } from './20261127-0040-store-observations-lean.js';
import { WeighSessions1764204300000 } from './20261127-0045-weigh-sessions.js';
import { TakeBackInBackground1764206100000 } from './20261127-0115-take-back-in-background.js';
import { ForgetRawFiles1764207600000 } from './20261127-0140-forget-raw-files.js';
import { RememberAnswers1764216720000 } from './20261127-0412-remember-answers.js';
import { CountValuesByDevice1764219000000 } from './20261127-0450-count-values-by-device.js';
import { KeepRevisionsOfActivities1764219060000 } from './20261127-0451-keep-revisions-of-activities.js';
import { KeepRevisionsOfValues1764219120000 } from './20261127-0452-keep-revisions-of-values.js';
import { AskTheWorkspaceOnce1764220200000 } from './20261127-0510-ask-the-workspace-once.js';
import { RateActivities1764236100000 } from './20261127-0935-rate-activities.js';
import { SignClearances1764249000000 } from './20261127-1310-sign-clearances.js';
import { BreakTheGlass1764249060000 } from './20261127-1311-break-the-glass.js';
import { OverrideLimits1764249120000 } from './20261127-1312-override-limits.js';
import { WithholdPlans1764249900000 } from './20261127-1325-withhold-plans.js';
import { ProposePlanChanges1764261900000 } from './20261127-1645-propose-plan-changes.js';
import { ChangeWishes1764262200000 } from './20261127-1650-change-wishes.js';
import { FollowLiveSessions1764262500000 } from './20261127-1655-follow-live-sessions.js';
import { KeepCalendars1764263700000 } from './20261127-1715-keep-calendars.js';
import { TellHabits1764264900000 } from './20261127-1735-tell-habits.js';
import { TellMoreOfSessions1764265200000 } from './20261127-1740-tell-more-of-sessions.js';
import { CancelPlanRequests1764266400000 } from './20261127-1800-cancel-plan-requests.js';
import { TryNewSessions1764277200000 } from './20261127-2100-try-new-sessions.js';
import { LinkCalendars1764277800000 } from './20261127-2110-link-calendars.js';
import { CountPeopleAlike1764278400000 } from './20261127-2120-count-people-alike.js';
import { ImportCommitments1764279000000 } from './20261127-2130-import-commitments.js';
import { TellCues1764279600000 } from './20261127-2140-tell-cues.js';
import { CompareActivities1764280200000 } from './20261127-2150-compare-activities.js';
import { GovernModels1764291600000 } from './20261128-0100-govern-models.js';
import { LabelTexts1764310800000 } from './20261128-0620-label-texts.js';
import { IssueAccessTokens1764328800000 } from './20261128-1120-issue-access-tokens.js';
import { SignOnElsewhere1764328980000 } from './20261128-1123-sign-on-elsewhere.js';
import { DeactivateMembers1764330000000 } from './20261128-1140-deactivate-members.js';
import { BoundCare1764330120000 } from './20261128-1142-bound-care.js';
import { KeepKeysApart1764332400000 } from './20261128-1220-keep-keys-apart.js';
import { LetKeysRotate1764332460000 } from './20261128-1221-let-keys-rotate.js';
import { AppendAuditAtOnce1764332520000 } from './20261128-1222-append-audit-at-once.js';
import { SearchTheAuditTrail1764332580000 } from './20261128-1223-search-the-audit-trail.js';
import { ConsentLedger1764333600000 } from './20261128-1240-consent-ledger.js';
import { ResearchExports1764333900000 } from './20261128-1245-research-exports.js';
import { TellDeathsFromFailures1764338460000 } from './20261128-1401-tell-deaths-from-failures.js';
import { KeepToPeriods1764342000000 } from './20261128-1460-keep-to-periods.js';
import { KeepAnswers1764360600000 } from './20261128-2010-keep-answers.js';
import { ConnectDevices1764365400000 } from './20261128-2130-connect-devices.js';
import { RememberDeletions1764364200000 } from './20261128-2110-remember-deletions.js';
import { AnswersByForm1764364800000 } from './20261128-2120-answers-by-form.js';
import { WallOffTheLastTables1764338400000 } from './20261128-1400-wall-off-the-last-tables.js';
import { ReleaseFigures1764340800000 } from './20261128-1440-release-figures.js';
import { HoldPersonalData1764331200000 } from './20261128-1200-hold-personal-data.js';
import { SignInSafely1764327600000 } from './20261128-1100-sign-in-safely.js';
import { ProvisionMembers1764339600000 } from './20261128-1420-provision-members.js';

export { applicationRole } from './row-level-security.js';

/** The core schema, in order. A step that has landed is never edited: the next step changes what it made. */
export const coreMigrations: readonly (new () => MigrationInterface)[] = [
  CreateAccounts1764061200000,
  CreateParticipants1764061260000,
  CreateHealthData1764061320000,
  CreatePlans1764061380000,
  CreateOperations1764061440000,
  LookPastTemporaryTables1764064200000,
  CreatePluginScopes1764110400000,
  LinkSameSessions1764111000000,
  LetTheOwnerVerifyTheAuditTrail1764114000000,
  KeepWhatSourcesTell1764192600000,
  KeepNativeIds1764193200000,
  JudgeInContext1764194400000,
  ListImportFiles1764195000000,
  TakeImportsBack1764196200000,
  StoreObservationsLean1764204000000,
  WeighSessions1764204300000,
  TakeBackInBackground1764206100000,
  ForgetRawFiles1764207600000,
  RememberAnswers1764216720000,
  CountValuesByDevice1764219000000,
  KeepRevisionsOfActivities1764219060000,
  KeepRevisionsOfValues1764219120000,
  AskTheWorkspaceOnce1764220200000,
  RateActivities1764236100000,
  SignClearances1764249000000,
  BreakTheGlass1764249060000,
  OverrideLimits1764249120000,
  WithholdPlans1764249900000,
  ProposePlanChanges1764261900000,
  ChangeWishes1764262200000,
  FollowLiveSessions1764262500000,
  KeepCalendars1764263700000,
  TellHabits1764264900000,
  TellMoreOfSessions1764265200000,
  CancelPlanRequests1764266400000,
  TryNewSessions1764277200000,
  LinkCalendars1764277800000,
  CountPeopleAlike1764278400000,
  ImportCommitments1764279000000,
  TellCues1764279600000,
  CompareActivities1764280200000,
  GovernModels1764291600000,
  LabelTexts1764310800000,
  IssueAccessTokens1764328800000,
  SignOnElsewhere1764328980000,
  DeactivateMembers1764330000000,
  BoundCare1764330120000,
  HoldPersonalData1764331200000,
  KeepKeysApart1764332400000,
  LetKeysRotate1764332460000,
  AppendAuditAtOnce1764332520000,
  SearchTheAuditTrail1764332580000,
  ConsentLedger1764333600000,
  ResearchExports1764333900000,
  SignInSafely1764327600000,
  WallOffTheLastTables1764338400000,
  TellDeathsFromFailures1764338460000,
  ProvisionMembers1764339600000,
  ReleaseFigures1764340800000,
  KeepToPeriods1764342000000,
  KeepAnswers1764360600000,
  RememberDeletions1764364200000,
  AnswersByForm1764364800000,
  ConnectDevices1764365400000,
];
