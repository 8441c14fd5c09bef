import { benchAudit } from './audit.js';
import { benchFit } from './fit/index.js';
import { benchImport } from './import/index.js';
import { benchModels } from './models/index.js';
import { benchPersonalData } from './personal-data/index.js';
import { benchPaper } from './paper.js';
import { benchPlan } from './plan.js';
import { benchScreening } from './screening.js';
import { benchSeries } from './series/index.js';
import { benchXml } from './xml/index.js';

/** What can be measured, by name: `npm run bench -- NAME`. Each prints JSON lines; none is a test. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  paper: benchPaper,
  plan: benchPlan,
  screening: benchScreening,
  fit: benchFit,
  xml: benchXml,
  import: benchImport,
  series: benchSeries,
  models: benchModels,
  audit: benchAudit,
  'personal-data': benchPersonalData,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
process.exitCode = (await bench(args)) ? 0 : 1;
