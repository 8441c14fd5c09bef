import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { signInKeyToken } from '../config/tokens.js';

/** For guesses: how often something may be tried, and how the waits grow. All times in seconds. */
export interface GrowingWait {
  /** Tries before any wait. */
  free: number;
  /** The first wait; each further try doubles it. */
  firstWait: number;
  longestWait: number;
  /** After this long without a try nothing is remembered; longer than the longest wait. */
  forgetAfter: number;
}

/** For honest work that comes at any pace: so many in a minute, which begins with the first; the next minute is free. */
export interface PerMinute {
  perMinute: number;
}

export type TryLimit = GrowingWait | PerMinute;

/** Something counted: an account, a network, a code. */
export interface CountedKey {
  key: string;
  limit: TryLimit;
}

interface Counter {
  key_hash: string;
  tries: number;
  /** Seconds since the last one; where they are counted by the minute, since the first of it. */
  ago: number;
}

const minute = 60;
const sweepEvery = 64;
const nobody = { kind: 'system' as const, workspaceId: null, reason: 'count-tries' };

/** Seconds still to wait after so many tries, the last one (or the first of a minute) `ago` seconds ago. */
export function waitLeft(tries: number, ago: number, limit: TryLimit): number {
  if ('perMinute' in limit)
    return tries < limit.perMinute || ago >= minute ? 0 : Math.max(1, Math.ceil(minute - ago));
  if (ago >= limit.forgetAfter || tries < limit.free) return 0;
  const wait = Math.min(limit.longestWait, limit.firstWait * 2 ** (tries - limit.free));
  return Math.max(0, Math.ceil(wait - ago));
}

/**
 * Counts tries by key in the database, so that every api process sees the same. What was tried is kept as a keyed hash
 * only. A refused try is not counted: who keeps on trying makes nobody wait longer.
 */
@Injectable()
export class SharedTries {
  private readonly hashKey: Buffer;
  private untilSweep = sweepEvery;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(signInKeyToken) signInKey: Buffer,
  ) {
    this.hashKey = Buffer.from(hkdfSync('sha256', signInKey, '', 'sign-in tries', 32));
  }

  /**
   * Counts a try if every key allows one now, before it is made, so that many at once count too.
   * @returns seconds to wait; 0 when the try may be made.
   */
  async admit(keys: readonly CountedKey[]): Promise<number> {
    const limits = new Map(keys.map(({ key, limit }) => [this.hash(key), limit]));
    const hashes = [...limits.keys()].sort();
    const count = async (tx: EntityManager) => {
      await this.sweep(tx);
      const counters = await lockCounters(tx, hashes);
      const waits = counters.map(({ key_hash, tries, ago }) => waitLeft(tries, ago, limits.get(key_hash)!));
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      for (const counter of counters) await addTry(tx, counter, limits.get(counter.key_hash)!);
      return 0;
    };
    return this.transactions.run(nobody, count, { triedHashes: hashes });
  }

  /** The try was no guess: it does not count. */
  async takeBack(keys: readonly string[]): Promise<void> {
    await this.change(keys, (tx, hash) =>
      tx.query(`update sign_in_tries set tries = greatest(0, tries - 1) where key_hash = decode($1, 'hex')`, [
        hash,
      ]),
    );
  }

  /** Whoever tried has proved who they are: nothing counts any more. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.change(keys, (tx, hash) =>
      tx.query(`delete from sign_in_tries where key_hash = decode($1, 'hex')`, [hash]),
    );
  }

  /** In the order of their hashes, so that two that change the same counters never wait for each other. */
  private async change(
    keys: readonly string[],
    one: (tx: EntityManager, hash: string) => Promise<unknown>,
  ): Promise<void> {
    const hashes = keys.map((key) => this.hash(key)).sort();
    const all = async (tx: EntityManager) => {
      for (const hash of hashes) await one(tx, hash);
    };
    await this.transactions.run(nobody, all, { triedHashes: hashes });
  }

  /** Names nobody has leave rows behind: a day later they go. */
  private async sweep(tx: EntityManager): Promise<void> {
    this.untilSweep -= 1;
    if (this.untilSweep > 0) return;
    this.untilSweep = sweepEvery;
    await tx.query(
      `delete from sign_in_tries where key_hash in (
         select key_hash from sign_in_tries where last_at < now() - interval '1 day' limit 1000 for update skip locked)`,
    );
  }

  private hash(key: string): string {
    return createHmac('sha256', this.hashKey).update(key).digest('hex');
  }
}

/** A minute goes on from its first try, waits from the last one. */
async function addTry(tx: EntityManager, { key_hash, tries, ago }: Counter, limit: TryLimit): Promise<void> {
  const isOver = ago >= ('perMinute' in limit ? minute : limit.forgetAfter);
  const goesOn = 'perMinute' in limit && tries > 0 && !isOver;
  await tx.query(
    `update sign_in_tries set tries = $2, last_at = case when $3 then last_at else clock_timestamp() end
      where key_hash = decode($1, 'hex')`,
    [key_hash, isOver ? 1 : tries + 1, goesOn],
  );
}

/** Makes the missing ones and holds all until the transaction ends, in one order so that none waits in a ring. */
async function lockCounters(tx: EntityManager, hashes: readonly string[]): Promise<Counter[]> {
  await tx.query(
    `insert into sign_in_tries (key_hash, tries, last_at)
     select decode(hash, 'hex'), 0, clock_timestamp() from unnest($1::text[]) with ordinality as of(hash, place)
      order by place
     on conflict do nothing`,
    [hashes],
  );
  return tx.query<Counter[]>(
    `select encode(key_hash, 'hex') as key_hash, tries,
            extract(epoch from clock_timestamp() - last_at)::float8 as ago
       from sign_in_tries where key_hash in (select decode(hash, 'hex') from unnest($1::text[]) as of(hash))
      order by key_hash for update`,
    [hashes],
  );
}
