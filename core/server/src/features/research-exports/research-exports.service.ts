import { Inject, Injectable } from '@nestjs/common';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { isUuid } from '../../platform/parsing/uuid.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { researchQueue } from './research-export.job.js';
import { researchRule } from './research-rule.js';
import { ResearchExportsRepository } from './research-exports.repository.js';
import type { StoredExport } from './research-exports.repository.js';
import type { ResearchFile, ResearchPart } from './research-file.js';
import { ResearchPeopleRepository } from './research-people.repository.js';

type ExportView = Handed<Schema.ResearchExport> & { __typename: 'ResearchExport' };

/** Files of people who agreed, for research and for teaching models. */
@Injectable()
export class ResearchExportsService {
  constructor(
    @Inject(ResearchExportsRepository) private readonly exports: ResearchExportsRepository,
    @Inject(ResearchPeopleRepository) private readonly people: ResearchPeopleRepository,
    @Inject(PrivacySettingsRepository) private readonly privacy: PrivacySettingsRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async list(context: RequestContext): Promise<ExportView[]> {
    return (await this.exports.newest(await context.transaction())).map(view);
  }

  /** An employer gets no row of anybody, under whatever name. */
  async ask(
    context: RequestContext,
    { kind, purpose, leavesCountry }: Schema.AskResearchExportInput,
  ): Promise<Handed<Schema.AskResearchExportResult>> {
    const stated = purpose.trim();
    if (stated.length < 20 || stated.length > 500) {
      const message = 'State the purpose in a sentence of 20 to 500 letters.';
      return invalidInput([{ severity: 'error', path: 'purpose', code: 'length', message }]);
    }
    const tx = await context.transaction();
    if ((await this.privacy.of(tx)).kind === 'employer')
      return notPossible('EMPLOYER', 'An employer gets no rows of people, not even without names.');
    const { workspaceId, memberId } = actorOf(context);
    const place = { workspaceId, personId: memberId, field: 'research_exports.purpose' };
    const id = await this.exports.add(tx, {
      workspaceId,
      memberId,
      leavesCountry,
      kind: kind === 'modelTraining' ? 'model-training' : 'research',
      sealedPurpose: await this.cipher.seal(tx, place, stated),
    });
    await this.outbox.add(tx, {
      workspaceId,
      queue: researchQueue,
      payload: { exportId: id },
      requestedBy: memberId,
    });
    this.note(context, 'ask-research-export', id);
    return view((await this.exports.find(tx, id))!);
  }

  /** A part of a file for whoever asked for it; null where there is none, or somebody in it took their yes back since. */
  async fetch(context: RequestContext, id: string, part: ResearchPart): Promise<string | null> {
    const text = isUuid(id) ? await this.open(context, id, part) : null;
    if (text !== null) this.note(context, 'fetch-research-export', id);
    await context.finish({ succeeded: true, shown: text !== null });
    return text;
  }

  private async open(context: RequestContext, id: string, part: ResearchPart): Promise<string | null> {
    const tx = await context.transaction();
    const { workspaceId, memberId } = actorOf(context);
    const stored = await this.exports.find(tx, id);
    if (stored?.state !== 'done' || stored.memberId !== memberId) return null;
    const agreeing = await this.people.marks(tx, await this.people.agreed(tx, stored), stored.kind);
    const release = await this.exports.releaseOf(tx, id);
    if ([...release.keys()].some((mark) => !agreeing.has(mark))) {
      await this.exports.endWithdrawn(tx, id);
      return null;
    }
    const sealed = await this.exports.fileOf(tx, id);
    if (!sealed) return null;
    const place = { workspaceId, personId: memberId, field: 'research_exports.file' };
    return (JSON.parse(await this.cipher.openText(tx, place, sealed)) as ResearchFile)[part];
  }

  private note({ audit }: RequestContext, action: string, id: string): void {
    audit.note({ action, subject: `research-export:${id}`, decision: 'allowed', reason: null });
  }
}

function view({ memberId: _memberId, leavesCountry: _leaves, kind, ...stored }: StoredExport): ExportView {
  return {
    __typename: 'ResearchExport',
    ...stored,
    ...researchRule,
    kind: kind === 'model-training' ? 'modelTraining' : 'research',
  };
}
