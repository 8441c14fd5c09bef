import { emptyRequest, explain, makePlan } from '@regimen/domain';
import type { KnowledgePack, Plan, Profile } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import { todayIn } from '../../../platform/time/today.js';
import { PlanRequestsRepository } from '../../requests/plan-requests.repository.js';
import { wellPerson } from '../../screening/testing/ward.js';
import type { Ward } from '../../screening/testing/ward.js';
import { PlansRepository } from '../plans.repository.js';

/**
 * A plan from today for the participant of a ward, made in this process and stored as the worker stores it.
 * @param plugins paths of the plugins whose packs it is made from.
 */
export async function planForWard(
  ward: Ward,
  { plugins, about, weeks }: { plugins: readonly string[]; about: Partial<Profile>; weeks: number },
): Promise<{ planId: string; hash: string }> {
  const profile = { ...wellPerson, ...about };
  const today = todayIn('UTC');
  const request = {
    ...emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
    goals: [
      {
        kind: { value: 'general-health' as const, span: null, confidence: 1, origin: 'default' as const },
        target: null,
        deadline: null,
      },
    ],
  };
  const baseline = {
    bodyMassKg: 80,
    vo2maxMlKgMin: null,
    restingSystolicMmHg: 128,
    weeklyLoad: null,
    activeMinutesPerWeek: 150,
  };
  const on = { on: today, startsOn: today, weeks };
  const rest = { vitals: {}, baseline, dietaryDeficitKcalPerDay: () => 0, suggestions: {} };
  const packs = await packsOf(plugins);
  const made = makePlan({ profile, request, packs, ...on, ...rest }, await createHighsSolver());
  if (made.kind !== 'plan') throw new Error(JSON.stringify(made.stop));
  const { screening, problem, plan, candidates } = made;
  const { catalogue: _catalogue, ...kept } = problem;
  const cipher = testCipher();
  const [personId, plans] = [await ward.memberId('participant'), new PlansRepository()];
  return ward.inside(async (tx) => {
    const owner = { workspaceId: ward.workspaceId, participantId: ward.participantId };
    const seal = (field: string, text: string) =>
      cipher.seal(tx, { workspaceId: ward.workspaceId, personId, field }, text);
    const order = { ...owner, requestedBy: personId, startsOn: today, weeks, answers: {}, wishChanges: [] };
    const sealedText = await seal('plan_requests.text', '');
    const requestId = await new PlanRequestsRepository().add(tx, { ...order, sealedText });
    const explanation = explain({
      ...{ plan, screening, candidates, problem, violations: [], dataWindow: [] },
      constraints: problem.constraints,
    });
    const planId = await plans.add(tx, {
      ...owner,
      ...{ requestId, plan: plan as Plan, screening, explanation, nutrition: [] },
      sealedProblem: await seal('plans.problem', JSON.stringify(kept)),
    });
    return { planId, hash: (await plans.find(tx, planId))!.hash };
  });
}

/** One after the other: Jest's module loader does not bear imports of one module at the same time. */
async function packsOf(plugins: readonly string[]): Promise<KnowledgePack[]> {
  const packs: KnowledgePack[] = [];
  for (const path of plugins) {
    const { default: plugin } = (await import(path)) as {
      default: { setup(host: object, config: object): Promise<{ knowledgePacks: KnowledgePack[] }> };
    };
    packs.push(...(await plugin.setup({}, {})).knowledgePacks);
  }
  return packs;
}
