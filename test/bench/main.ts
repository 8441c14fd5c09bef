import { benchFit } from './fit/index.js';
import { benchPlan } from './plan.js';

/** What can be measured, by name: `npm run bench -- NAME`. Each prints JSON lines; none is a test. */
const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  plan: benchPlan,
  fit: benchFit,
};

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
process.exitCode = (await bench()) ? 0 : 1;
