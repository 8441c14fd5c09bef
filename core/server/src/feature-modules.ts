import { AboutModule } from './features/about/about.module.js';
import { AccessTokensModule } from './features/access-tokens/access-tokens.module.js';
import { AccountRecoveryModule } from './features/account-recovery/account-recovery.module.js';
import { AccountSecurityModule } from './features/account-security/account-security.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { CalendarLinksModule } from './features/calendar-links/calendar-links.module.js';
import { CalendarModule } from './features/calendar/calendar.module.js';
import { CareTeamsModule } from './features/care-teams/care-teams.module.js';
import { ClearancesModule } from './features/clearances/clearances.module.js';
import { ComparisonsModule } from './features/comparisons/comparisons.module.js';
import { ConsentsModule } from './features/consents/consents.module.js';
import { DayChecksModule } from './features/day-checks/day-checks.module.js';
import { DeviceHooksModule } from './features/device-hooks/device-hooks.module.js';
import { ExportsModule } from './features/exports/exports.module.js';
import { HabitsModule } from './features/habits/habits.module.js';
import { HealthDataModule } from './features/health-data/health-data.module.js';
import { ImportsModule } from './features/imports/imports.module.js';
import { InvitationsModule } from './features/invitations/invitations.module.js';
import { JobsModule } from './features/jobs/jobs.module.js';
import { KeyRotationModule } from './features/key-rotation/key-rotation.module.js';
import { KnowledgeModule } from './features/knowledge/knowledge.module.js';
import { LabellingModule } from './features/labelling/labelling.module.js';
import { LiveSessionsModule } from './features/live-sessions/live-sessions.module.js';
import { ManualEntryModule } from './features/manual-entry/manual-entry.module.js';
import { MembersModule } from './features/members/members.module.js';
import { ModelsModule } from './features/models/models.module.js';
import { PersonalDataModule } from './features/personal-data/personal-data.module.js';
import { PlanFilesModule } from './features/plan-files/plan-files.module.js';
import { PlansModule } from './features/plans/plans.module.js';
import { PluginsModule } from './features/plugins/plugins.module.js';
import { ProfilesModule } from './features/profiles/profiles.module.js';
import { ProgrammesModule } from './features/programmes/programmes.module.js';
import { ProvisioningModule } from './features/provisioning/provisioning.module.js';
import { RecommendationsModule } from './features/recommendations/recommendations.module.js';
import { ResearchExportsModule } from './features/research-exports/research-exports.module.js';
import { RetentionModule } from './features/retention/retention.module.js';
import { ScreeningModule } from './features/screening/screening.module.js';
import { SessionCuesModule } from './features/session-cues/session-cues.module.js';
import { SignInRulesModule } from './features/sign-in-rules/sign-in-rules.module.js';
import { SingleSignOnModule } from './features/single-sign-on/single-sign-on.module.js';
import { WellnessFiguresModule } from './features/wellness-figures/wellness-figures.module.js';
import { WhatIfModule } from './features/what-if/what-if.module.js';

/** Everything a user would say, in no order: features meet through their modules only. */
export const featureModules = [
  AboutModule,
  AccessTokensModule,
  AccountRecoveryModule,
  AccountSecurityModule,
  AuditModule,
  CalendarLinksModule,
  CalendarModule,
  CareTeamsModule,
  ClearancesModule,
  ComparisonsModule,
  ConsentsModule,
  DayChecksModule,
  DeviceHooksModule,
  ExportsModule,
  HabitsModule,
  HealthDataModule,
  ImportsModule,
  InvitationsModule,
  JobsModule,
  KeyRotationModule,
  KnowledgeModule,
  LabellingModule,
  LiveSessionsModule,
  ManualEntryModule,
  MembersModule,
  ModelsModule,
  PersonalDataModule,
  PlanFilesModule,
  PlansModule,
  PluginsModule,
  ProfilesModule,
  ProgrammesModule,
  ProvisioningModule,
  RecommendationsModule,
  ResearchExportsModule,
  RetentionModule,
  ScreeningModule,
  SessionCuesModule,
  SignInRulesModule,
  SingleSignOnModule,
  WellnessFiguresModule,
  WhatIfModule,
];
