import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { judgeObservations } from '../../health-data/observations/judged-observations.js';
import { stagingColumns, stagingRows } from '../../health-data/observations/observation-rows.js';
import { deliveredBatches } from '../delivered-batches.js';
import type { ImportDesk } from './import-desk.js';

/** Reads a file that was handed over and copies its rows as they are into an unlogged table without keys. */
export async function stageFile(desk: ImportDesk, importId: string, timeZone: string): Promise<void> {
  await desk.read(async (tx) => {
    await tx.query(
      `create temporary table staged on commit drop as select ${stagingColumns.join(', ')} from observations limit 0`,
    );
    const client = (await tx.queryRunner!.connect()) as Client;
    for await (const { observations } of deliveredBatches(desk.pieces(importId), { firstFile: 0, skip: 0 })) {
      const { columns, pieces } = stagingRows(judgeObservations(observations), timeZone, new Map());
      const copy = client.query(copyFrom(`copy staged (${columns.join(', ')}) from stdin (format binary)`));
      await pipeline(Readable.from(pieces), copy);
    }
  });
}
