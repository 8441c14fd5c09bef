import type { Row } from '../row.js';
import { archiveFileRows } from './archive-files.js';
import { auditTrailRows } from './audit-trail.js';
import { faultRows } from './faults.js';
import { fuzzedUploadRows } from './fuzzed-uploads.js';
import { keyRotationRows } from './key-rotation.js';
import { modelFileRows } from './model-files.js';
import { modelWordRows } from './model-words.js';
import { noisyNeighbourRows } from './noisy-neighbour.js';
import { oddSeriesRows } from './odd-series.js';
import { pluginPackageRows } from './plugin-packages.js';
import { signedPackageRows } from './signed-packages.js';
import { pluginWallRows } from './plugin-walls.js';
import { ruleRows } from './rules.js';
import { sealedValueRows } from './sealed-values.js';
import { consentRows } from './taken-back-consents.js';
import { xmlFileRows } from './xml-files.js';

/** What comes from outside, or fails beside us: files, plugins, rules, models, stored bytes, processes. */
export const outsideDataRows: readonly Row[] = [
  ...xmlFileRows,
  ...archiveFileRows,
  ...fuzzedUploadRows,
  ...ruleRows,
  ...pluginPackageRows,
  ...signedPackageRows,
  ...pluginWallRows,
  ...modelFileRows,
  ...modelWordRows,
  ...oddSeriesRows,
  ...sealedValueRows,
  ...auditTrailRows,
  ...keyRotationRows,
  ...consentRows,
  ...noisyNeighbourRows,
  ...faultRows,
];
