import type { Row } from '../row.js';
import { crossSiteRows } from './cross-site.js';
import { databaseRestartRows } from './database-restarts.js';
import { databaseRows } from './database.js';
import { canaryRows } from './canaries.js';
import { erasureRows } from './erasure.js';
import { forgedTokenRows } from './forged-tokens.js';
import { forgedWorkRows } from './forged-work.js';
import { raceRows } from './races.js';
import { signingInRows } from './signing-in.js';
import { takenAlongRows } from './taken-along.js';
import { differentialRows } from './differential.js';
import { pollutedSettingsRows } from './polluted-settings.js';
import { skewedClockRows } from './skewed-clocks.js';
import { slowPatternRows } from './slow-patterns.js';
import { storedScriptRows } from './stored-scripts.js';
import { uploadedPageRows } from './uploaded-pages.js';
import { auditOmissionRows } from './audit-omission.js';
import { errorOracleRows } from './error-oracle.js';
import { fullDiskRows } from './full-disk.js';
import { graphqlShapeRows } from './graphql-shape.js';
import { guessingRows } from './guessing.js';
import { httpSurfaceRows } from './http-surface.js';
import { deviceHookRows } from './device-hooks.js';
import { idempotencyRows } from './idempotency.js';
import { injectionRows } from './injection.js';
import { inputRows } from './inputs.js';
import { listAndRoleRows } from './lists-and-roles.js';
import { markupRows } from './markup.js';
import { outsideDataRows } from './outside-data-rows.js';
import { outboundRows } from './outbound.js';
import { poolRows } from './pool.js';
import { restoredBackupRows } from './restored-backups.js';
import { researchFileRows } from './research-files.js';
import { supplyRows } from './supply.js';
import { tenancyRows } from './tenancy.js';

/** Every row that is written, by class. */
export const rows: readonly Row[] = [
  ...tenancyRows,
  ...listAndRoleRows,
  ...outsideDataRows,
  ...databaseRows,
  ...poolRows,
  ...databaseRestartRows,
  ...fullDiskRows,
  ...skewedClockRows,
  ...supplyRows,
  ...errorOracleRows,
  ...graphqlShapeRows,
  ...guessingRows,
  ...injectionRows,
  ...inputRows,
  ...outboundRows,
  ...httpSurfaceRows,
  ...crossSiteRows,
  ...forgedTokenRows,
  ...signingInRows,
  ...takenAlongRows,
  ...forgedWorkRows,
  ...raceRows,
  ...idempotencyRows,
  ...researchFileRows,
  ...deviceHookRows,
  ...restoredBackupRows,
  ...erasureRows,
  ...canaryRows,
  ...pollutedSettingsRows,
  ...differentialRows,
  ...slowPatternRows,
  ...storedScriptRows,
  ...markupRows,
  ...uploadedPageRows,
  ...auditOmissionRows,
];
