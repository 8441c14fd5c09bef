import { Inject, Injectable } from '@nestjs/common';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { failureView } from './failure-view.js';
import type { FileOutcome, ImportFile } from './import-files.repository.js';
import { ImportFilesRepository } from './import-files.repository.js';
import { ImportsRepository } from './imports.repository.js';

const most = 1000;

/** The files of an import whose record was opened, as the api shows them. */
@Injectable()
export class ImportFilesService {
  constructor(
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(ImportFilesRepository) private readonly files: ImportFilesRepository,
  ) {}

  async counts(context: RequestContext, importId: string): Promise<Record<FileOutcome, number>> {
    return this.files.counts(await context.transaction(), importId);
  }

  async page(
    context: RequestContext,
    importId: string,
    { first, after, outcome }: Schema.ImportFilesArgs,
  ): Promise<Schema.ImportFileConnection> {
    const tx = await context.transaction();
    const record = await this.imports.find(tx, importId);
    if (!record) return { edges: [], pageInfo: { endCursor: null, hasNextPage: false } };
    const owner = { workspaceId: record.workspaceId, importId, memberId: record.uploadedBy };
    const limit = Math.min(Math.max(1, first), most);
    const wanted = { outcome: outcome ?? null, after: readCursor(after ?? null), limit: limit + 1 };
    const found = await this.files.page(tx, owner, wanted);
    const edges = found
      .slice(0, limit)
      .map((file) => ({ cursor: String(file.number), node: fileView(file) }));
    const pageInfo = { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: found.length > limit };
    return { edges, pageInfo };
  }
}

/** A cursor that is none starts at the beginning. */
function readCursor(cursor: string | null): number {
  return cursor !== null && /^\d{1,9}$/.test(cursor) ? Number(cursor) : -1;
}

function fileView({ measured, failure, ...file }: ImportFile): Schema.ImportFile {
  return {
    ...file,
    records: measured,
    warnings: [...file.warnings],
    failure: failure?.message ?? null,
    failureReason: failure && failureView(failure),
  };
}
