import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { FhirFormat } from './fhir-document.js';
import { FhirExport } from './fhir-export.js';

/** Handing out everything measured of a participant, to whoever may read it. */
@Injectable()
export class ExportsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(FhirExport) private readonly fhir: FhirExport,
  ) {}

  /**
   * The pieces of the file; null for whoever may not read the record, as for one that does not exist. The export is in
   * the audit trail before its first byte leaves, one's own as well.
   */
  async fhirOf(
    context: RequestContext,
    participantId: string,
    format: FhirFormat,
  ): Promise<AsyncGenerator<string> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    if (participant) {
      const subject = `participant:${participantId}`;
      context.audit.note({ action: 'export-health-record', subject, decision: 'allowed', reason: 'fhir' });
    }
    await context.finish({ succeeded: true, shown: participant !== null });
    if (!participant) return null;
    const { workspaceId, memberId } = participant;
    return this.fhir.text(actorOf(context), { workspaceId, memberId, participantId }, format);
  }
}
