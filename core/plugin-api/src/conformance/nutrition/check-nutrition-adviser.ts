import type { NutritionAdviser } from '../../extension-points/nutrition-adviser.js';
import { askTwice } from '../ask.js';
import { finding } from '../finding.js';
import type { NutritionSample } from '../plugin-fixtures.js';
import { adviceFaults } from './advice-faults.js';

/** People who must be shown no calorie target and given no deficit, whoever advises. */
const barred: readonly { who: string; change: Partial<NutritionSample['profile']> }[] = [
  { who: 'a child of twelve', change: { birthDate: '2014-05-01' } },
  { who: 'somebody with an eating disorder', change: { conditions: [{ code: 'eating-disorder' }] } },
  { who: 'somebody pregnant', change: { sex: 'female', conditions: [{ code: 'pregnancy' }] } },
  { who: 'somebody underweight', change: { heightCm: 175, bodyMassKg: 45 } },
];

/** Asks for advice on each sample, then for people for whom any energy deficit would be unsafe. */
export async function checkNutritionAdviser(
  adviser: NutritionAdviser,
  samples: readonly NutritionSample[],
): Promise<string[]> {
  const where = `Nutrition adviser ${adviser.id}`;
  const findings: string[] = [];
  for (const sample of samples) {
    const advised = await askTwice(where, sample, (input) => adviser.advise(input));
    const deficit = await askTwice(where, sample, (input) => adviser.safeDeficitKcalPerDay(input));
    findings.push(...advised.findings, ...deficit.findings);
    if (advised.value !== undefined)
      for (const fault of adviceFaults(advised.value, adviser.id))
        findings.push(finding(where, `gives advice in which ${fault}`, 'Return a whole NutritionAdvice'));
    if (deficit.value !== undefined && !(Number.isFinite(deficit.value) && deficit.value >= 0))
      findings.push(
        finding(where, `thinks a deficit of ${deficit.value} kcal safe`, 'Return a number from 0'),
      );
    findings.push(...(await barredFaults(adviser, where, sample)));
  }
  return [...new Set(findings)];
}

async function barredFaults(
  adviser: NutritionAdviser,
  where: string,
  sample: NutritionSample,
): Promise<string[]> {
  const findings: string[] = [];
  for (const { who, change } of barred) {
    const input = { ...sample, profile: { ...sample.profile, ...change } };
    const deficit = await askTwice(where, input, (given) => adviser.safeDeficitKcalPerDay(given));
    const advised = await askTwice(where, input, (given) => adviser.advise(given));
    findings.push(...deficit.findings, ...advised.findings);
    if ((deficit.value ?? 0) > 0)
      findings.push(
        finding(where, `thinks a deficit safe for ${who}`, 'Return 0 where restrictionBar bars it'),
      );
    if ((advised.value?.intakeKcal ?? null) !== null)
      findings.push(finding(where, `shows ${who} a calorie target`, 'Set intakeKcal to null'));
  }
  return findings;
}
