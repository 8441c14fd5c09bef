import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyVersionsRepository } from './key-versions.repository.js';
import { KeysRepository } from './keys.repository.js';
import type { Step } from './person-key-rotation.js';
import { PersonKeys } from './person-keys.js';

const peopleAtOnce = 100;

/** Gives a workspace a new key, and wraps the keys of its people by it. No value is touched; every step may be repeated. */
@Injectable()
export class WorkspaceKeyRotation {
  constructor(
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(KeysRepository) private readonly keys: KeysRepository,
    @Inject(KeyVersionsRepository) private readonly versions: KeyVersionsRepository,
  ) {}

  /** False when the key of that version was replaced before. */
  async begin(tx: EntityManager, workspaceId: string, from: number): Promise<boolean> {
    const wrapped = await this.people.newWorkspaceKey(workspaceId);
    return this.versions.replaceWorkspaceKey(tx, workspaceId, from, wrapped);
  }

  async wrapAnew(step: Step, workspaceId: string): Promise<void> {
    let wrapped: number;
    do {
      wrapped = await step((tx) => this.wrapSome(tx, workspaceId));
    } while (wrapped === peopleAtOnce);
  }

  /** Retires former keys that wrap nothing any more and that were replaced longer ago than a number of seconds. */
  async retire(step: Step, workspaceId: string, graceSeconds: number): Promise<void> {
    await this.wrapAnew(step, workspaceId);
    await step((tx) => this.versions.forgetWorkspaceKeys(tx, workspaceId, graceSeconds));
  }

  private async wrapSome(tx: EntityManager, workspaceId: string): Promise<number> {
    const current = await this.keys.workspaceKey(tx, workspaceId);
    if (current === null) return 0;
    const waiting = await this.versions.wrappedByFormer(tx, workspaceId, current.version, peopleAtOnce);
    for (const { personId, version } of waiting)
      await this.people.rewrap(tx, { workspaceId, personId }, version);
    return waiting.length;
  }
}
