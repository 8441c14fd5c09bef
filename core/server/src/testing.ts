/** For tests and evaluations outside this package: the real database, the real path of a file and of a plan, without a server. */
export { DailySummariesRepository } from './features/health-data/summaries/daily-summaries.repository.js';
export { unpackStream } from './features/health-data/activities/pack-stream.js';
export { SeriesRepository } from './features/health-data/summaries/series.repository.js';
export { readSeries } from './features/health-data/testing/read-series.js';
export { openImportDesk } from './features/imports/testing/import-desk.js';
export type { ImportDesk } from './features/imports/testing/import-desk.js';
export { stageFile } from './features/imports/testing/stage-file.js';
export { startTestServer } from './platform/database/testing/start-test-server.js';
export type { TestServer } from './platform/database/testing/start-test-server.js';
export { planDocument } from './features/plan-files/plan-document.js';
export { paperFonts } from './platform/pdf/paper-fonts.js';
export { renderPdf } from './platform/pdf/render-pdf.js';
export { understandRequest } from './features/plans/understand-request.js';
export { installedModels } from './features/models/installed-model.js';
export { modelsAtWork } from './features/models/models-at-work.js';
export { unnoted } from './features/models/testing/unnoted.js';
export { composePlan, solveHere } from './features/plans/compose-plan.js';
export type { ComposedPlan } from './features/plans/compose-plan.js';
export { createPluginHost } from './platform/plugins/plugin-host.js';
export { startPlugin } from './platform/plugins/start-plugin.js';
export { PluginRegistry } from './platform/plugins/plugin-registry.js';
export { freePort } from './platform/database/embedded/free-port.js';
/** Where a running product keeps its database, and how its own role signs in there: for attacks from beside it. */
export { runningServer } from './platform/database/embedded/running-address.js';
export { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
export { applicationUrl, pooledUrl } from './platform/database/database-addresses.js';
export { transactionSettings } from './platform/database/transactions.js';
export { loadAccessKey } from './platform/privacy/open-keys.js';
/** The queue as whoever got into it would use it. */
export { connectQueue } from './platform/queue/queue-connection.js';
/** The audit trail and a database for it: to measure how fast it is written. */
export { hashEntry } from './platform/audit/audit-entry.js';
export type { AuditNote } from './platform/audit/audit-entry.js';
export { AuditRepository } from './platform/audit/audit.repository.js';
export { startTestDatabase } from './platform/database/testing/start-test-database.js';
export type { TestDatabase } from './platform/database/testing/start-test-database.js';
/** The rules of who may do what, and a served product with an account for each role: to be held against other words for them. */
export { abilityOf } from './access-policies.js';
export { recordSubjects, subjects as policySubjects } from './platform/access/policy.js';
export { openWard } from './features/screening/testing/ward.js';
export type { Ward } from './features/screening/testing/ward.js';
export { ApiProcess } from './testing/api-process.js';
export { makeTestWorkspace } from './testing/test-workspace.js';
export { signInForTest } from './testing/signed-in-client.js';
export type { SignedInClient } from './testing/signed-in-client.js';
/** A provider of identities elsewhere, and a browser that goes there. */
export { CookieBrowser } from './features/single-sign-on/testing/cookie-browser.js';
export {
  clientSecret as oidcClientSecret,
  startTestOidcProvider,
} from './features/single-sign-on/testing/test-oidc-provider.js';
export type { TestOidcProvider } from './features/single-sign-on/testing/test-oidc-provider.js';
export { openSamlDesk } from './features/single-sign-on/testing/saml-desk.js';
export type { SamlDesk } from './features/single-sign-on/testing/saml-desk.js';
export { samlSignOnUrl, signInThere } from './features/single-sign-on/testing/saml/test-saml-provider.js';
/** How a file of a person is read: in a process with limits. */
export { parseFile } from './platform/parsing/parse-file.js';
export { unpackRecords } from './platform/parsing/packed-records.js';
export { loadPlugins } from './platform/plugins/load-plugins.js';
/** Signs with a key as installations and signers of packages do. */
export { InstanceSigner } from './platform/privacy/instance-signer.js';
/** Packages of plugins: to be signed, spoilt and installed. */
export { installPackage } from './platform/plugins/packages/install-package.js';
export { writeArchive } from './platform/plugins/packages/package-archive.js';
export type { PackageFiles } from './platform/plugins/packages/package-manifest.js';
export type { PackagePolicy } from './platform/plugins/packages/package-policy.js';
export { PackageDesk, pluginFiles, signedFiles } from './platform/plugins/packages/testing/package-desk.js';
export type { TrustedKeys } from './platform/plugins/packages/trusted-keys.js';
export { outboundFetch } from './platform/plugins/outbound-fetch.js';
export { isPrivateAddress } from './platform/plugins/private-addresses.js';
/** All that is kept of a person, and how it is handed out and erased. */
export { erasePerson } from './features/personal-data/testing/erase-person.js';
export { fetchExport, makeExport } from './features/personal-data/testing/export-person.js';
export { openRightsDesk } from './features/personal-data/testing/whole-person.js';
export type { RightsDesk } from './features/personal-data/testing/whole-person.js';
/** A backup that is sealed as it should be, whatever it holds. */
export { writeByHand } from './platform/backup/testing/backup-by-hand.js';
