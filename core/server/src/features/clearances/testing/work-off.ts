import type { KnowledgePack } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PluginRegistry } from '../../../platform/plugins/plugin-registry.js';
import type { RunningPlugin } from '../../../platform/plugins/plugin-registry.js';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { ActivitiesRepository } from '../../health-data/activities/activities.repository.js';
import { TrainingHistoryLoader } from '../../health-data/loads/training-history.js';
import { DailySummariesRepository } from '../../health-data/summaries/daily-summaries.repository.js';
import { MembersRepository } from '../../members/members.repository.js';
import { MembersService } from '../../members/members.service.js';
import { PasswordRules } from '../../members/password-rules.js';
import { NoticesRepository } from '../../notices/notices.repository.js';
import { PlansRepository } from '../../plans/plans.repository.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { RuleOverridesRepository } from '../../screening/overrides/rule-overrides.repository.js';
import { PersonScreener } from '../../screening/person-screener.js';
import type { Ward } from '../../screening/testing/ward.js';
import { WorkspaceRules } from '../../screening/workspace-rules.js';
import { AwaitingClearanceRepository } from '../awaiting-clearance.repository.js';
import { ClearancesRepository } from '../clearances.repository.js';
import { rescreenQueue } from '../rescreen.job.js';
import { RescreenProcessor } from '../rescreen.processor.js';
import { Rescreener } from '../rescreener.js';

/** Does what waits in the outbox of a ward and is due, as the worker does it: of everything, the rescreening only. */
export async function workOff({ api, workspaceId, inside }: Ward, pack: KnowledgePack): Promise<void> {
  const outbox = new OutboxRepository();
  const processor = new RescreenProcessor({
    transactions: api.database.transactions,
    participants: new ParticipantsRepository(),
    rescreener: rescreenerOf(pack),
    outbox,
  });
  const waiting = await inside((tx) => outbox.takeUndispatched(tx, 100));
  for (const job of waiting) {
    const finish = (tx: EntityManager) => outbox.markProcessed(tx, job.id);
    if (job.queue === rescreenQueue) await processor.run({ ...job, workspaceId, finish });
    else await inside(finish);
  }
}

function rescreenerOf(pack: KnowledgePack): Rescreener {
  const cipher = testCipher();
  const memberRows = new MembersRepository();
  const plugin = { extensions: { knowledgePacks: [pack] } } as unknown as RunningPlugin;
  const rules = new WorkspaceRules(
    new PluginRegistry([plugin], []),
    new RuleOverridesRepository(),
    memberRows,
    new MembersService(memberRows, cipher, new PasswordRules({ breachedPasswordsFile: null })),
  );
  const clearances = new ClearancesRepository();
  const history = new TrainingHistoryLoader(new ActivitiesRepository(cipher), new DailySummariesRepository());
  return new Rescreener(
    new PersonScreener(history, rules, clearances),
    clearances,
    new AwaitingClearanceRepository(),
    new PlansRepository(),
    new NoticesRepository(),
  );
}
