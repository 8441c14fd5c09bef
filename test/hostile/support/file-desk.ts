import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { until } from '../../journeys/support/until.js';
import { giveaway } from './secrets-in.js';

/** A file as an attacker hands it over. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
}

/** What a look into a file said. */
export interface Looked {
  /** Reasons that were given: of the whole file and of files in it. */
  codes: readonly string[];
  values: number;
  activities: number;
  ms: number;
  /** What the answer gave away; null where nothing. */
  leak: string | null;
}

/** What an import came to. */
export interface Imported {
  id: string;
  status: string;
  code: string | null;
  recordsRead: number;
  observationsStored: number;
  activitiesStored: number;
  warnings: readonly string[];
  ms: number;
  leak: string | null;
}

interface Preview {
  previewImport: {
    __typename: string;
    failure: { code: string } | null;
    observations: { count: number };
    activities: { count: number };
    files: { failure: { code: string } | null }[];
  };
}

interface State {
  status: string;
  recordsRead: number;
  observationsStored: number;
  activitiesStored: number;
  failure: string | null;
  failureReason: { code: string } | null;
  warnings: { code: string }[];
}

/** A file of an import, and why it was not read to its end. */
export interface FileOfImport {
  path: string;
  failure: string | null;
  failureReason: { code: string } | null;
}

interface FilesPage {
  edges: { node: FileOfImport }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const ended = ['done', 'partial', 'failed', 'cancelled'];

/** Uploads files of one person and tells what the product made of them, as their browser would learn it. */
export class FileDesk {
  constructor(
    private readonly session: BrowserSession,
    private readonly participantId: string,
  ) {}

  /** Looks into a file; nothing is kept. @throws Error when the api fails instead of answering. */
  async look({ name, bytes }: HandedFile): Promise<Looked> {
    const began = performance.now();
    const uploadId = await this.session.upload(name, bytes);
    const { previewImport: shown } = await this.session.ask<Preview>(
      `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { __typename
        ... on ImportPreview { failure { code } observations { count } activities { count }
          files { path failure { code } } } ... on Problem { message } } }`,
      { input: { participantId: this.participantId, uploadId } },
    );
    if (shown.__typename !== 'ImportPreview') throw new Error(`No look: ${JSON.stringify(shown)}`);
    const failures = [shown.failure, ...shown.files.map(({ failure }) => failure)];
    return {
      codes: [...new Set(failures.flatMap((failure) => failure?.code ?? []))],
      values: shown.observations.count,
      activities: shown.activities.count,
      ms: performance.now() - began,
      leak: giveaway(JSON.stringify(shown)),
    };
  }

  /** Imports a file with a worker and waits for the end. @throws Error when it comes to none. */
  async import(file: HandedFile, patienceMs = 120_000): Promise<Imported> {
    const began = performance.now();
    const id = await this.begin(file);
    const state = await until(
      () => this.state(id),
      ({ status }) => ended.includes(status),
      patienceMs,
    );
    return {
      id,
      status: state.status,
      code: state.failureReason?.code ?? null,
      recordsRead: state.recordsRead,
      observationsStored: state.observationsStored,
      activitiesStored: state.activitiesStored,
      warnings: state.warnings.map(({ code }) => code),
      ms: performance.now() - began,
      leak: giveaway(JSON.stringify(state)),
    };
  }

  /** Hands a file to the worker. @returns the id of the import */
  async begin({ name, bytes }: HandedFile): Promise<string> {
    const uploadId = await this.session.upload(name, bytes);
    const { startImport } = await this.session.ask<{ startImport: { id?: string } }>(
      `mutation ($input: StartImportInput!) { startImport(input: $input) { __typename
        ... on Import { id } ... on Problem { message } } }`,
      { input: { participantId: this.participantId, uploadId } },
    );
    if (startImport.id === undefined) throw new Error(`No import: ${JSON.stringify(startImport)}`);
    return startImport.id;
  }

  /** Ends an import that waits or is read. */
  async cancel(id: string): Promise<void> {
    await this.session.ask('mutation ($id: ID!) { cancelImport(importId: $id) { __typename } }', { id });
  }

  async state(id: string): Promise<State> {
    const { participant } = await this.session.ask<{ participant: { import: State } }>(
      `query ($participantId: ID!, $id: ID!) { participant(id: $participantId) { import(id: $id) { status recordsRead
        observationsStored activitiesStored failure failureReason { code } warnings { code } } } }`,
      { participantId: this.participantId, id },
    );
    return participant.import;
  }

  /** Its files in the order they were read, and why some were not. */
  async files(id: string): Promise<FileOfImport[]> {
    const files: FileOfImport[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await this.page(id, after);
      files.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return files;
      after = pageInfo.endCursor;
    }
  }

  private async page(id: string, after: string | null): Promise<FilesPage> {
    const { participant } = await this.session.ask<{ participant: { import: { files: FilesPage } } }>(
      `query ($participantId: ID!, $id: ID!, $after: String) { participant(id: $participantId) { import(id: $id) {
        files(first: 1000, after: $after) { edges { node { path failure failureReason { code } } }
          pageInfo { hasNextPage endCursor } } } } }`,
      { participantId: this.participantId, id, after },
    );
    return participant.import.files;
  }
}
