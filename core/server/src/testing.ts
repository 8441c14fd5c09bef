/** For tests and evaluations outside this package: the real database and the real path of a file, without a server. */
export { DailySummariesRepository } from './features/health-data/summaries/daily-summaries.repository.js';
export { unpackStream } from './features/health-data/activities/pack-stream.js';
export { SeriesRepository } from './features/health-data/summaries/series.repository.js';
export { readSeries } from './features/health-data/testing/read-series.js';
export { openImportDesk } from './features/imports/testing/import-desk.js';
export type { ImportDesk } from './features/imports/testing/import-desk.js';
export { stageFile } from './features/imports/testing/stage-file.js';
export { startTestServer } from './platform/database/testing/start-test-server.js';
export type { TestServer } from './platform/database/testing/start-test-server.js';
export { understandRequest } from './features/plans/understand-request.js';
