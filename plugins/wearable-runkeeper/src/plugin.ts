import type { SourceRecord } from '@regimen/domain';
import { definePlugin, SourceFileError } from '@regimen/plugin-api';
import {
  fieldsAtHead,
  hasTitles,
  isJsonObject,
  listIn,
  readItems,
  readJson,
  readTitledRows,
  Remarks,
  withRemarks,
} from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { cardioTitles, readCardioRow } from './cardio-activities.js';
import { readFitnessActivity } from './fitness-activities.js';

const marks = ['start_time', 'duration', 'total_distance'];
const kindMarks = ['tracking_mode', 'entry_mode', 'total_calories'];

export default definePlugin({
  id: 'wearable-runkeeper',
  version: '0.1.0',
  title: { en: 'Runkeeper data', zh: 'Runkeeper 数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'runkeeper-answers',
        delivery: ['file'],
        coverage: {
          metrics: [],
          activities: true,
          streams: ['heart-rate', 'latitude', 'longitude', 'altitude', 'distance'],
        },
        recognise: (head) => {
          const fields = fieldsAtHead(head);
          return marks.every((name) => fields.has(name)) && kindMarks.some((name) => fields.has(name));
        },
        readFile: async function* ({ bytes, timeZone }) {
          const remarks = new Remarks();
          const items = itemsOf(await readJson(bytes));
          const read = readItems(items, 'item', remarks, (item, where) =>
            readFitnessActivity(item, where, timeZone, remarks),
          );
          yield* withRemarks(read, remarks);
        },
      },
      {
        id: 'runkeeper-archive',
        delivery: ['file'],
        coverage: { metrics: [], activities: true, streams: [] },
        recognise: (head) => hasTitles(head, cardioTitles),
        readFile: async function* ({ bytes, timeZone }) {
          const remarks = new Remarks();
          const records: SourceRecord[] = [];
          const rows = readTitledRows(bytes, cardioTitles, remarks, (row, where) =>
            readCardioRow(row, where, { timeZone }, remarks),
          );
          for await (const record of rows) records.push(record);
          yield* withRemarks(records, remarks);
        },
      },
    ],
  }),
});

/** A page of activities, a list of them, or one alone. */
function itemsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document as readonly unknown[];
  if (isJsonObject(document)) return listIn(document, 'items') ?? [document];
  throw new SourceFileError('unknown-answer', 'The file is no answer of the Runkeeper API.', 'file');
}
