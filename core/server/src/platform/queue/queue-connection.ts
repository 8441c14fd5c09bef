import { createPostgresBackend, createRedisBackend, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { OnQueueError } from './bullmq-queue.adapter.js';
import { BullmqQueue } from './bullmq-queue.adapter.js';
import type { QueuePort } from './queue.port.js';

/**
 * Every queue object opens a pool of its own, and each that works listens on one connection more: with one for its
 * questions the whole tree of some twenty queues stays far below the server's limit.
 */
const connectionsPerObject = 1;

/** The queue on PostgreSQL, or on Redis where one is configured. */
export async function connectQueue(
  settings: { redisUrl: string | null; databaseUrl: string },
  onError: OnQueueError,
): Promise<QueuePort> {
  if (settings.redisUrl !== null) {
    // BullMQ blocks on its connection and must never give up waiting for Redis: null is its documented requirement.
    const connection = new Redis(settings.redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', onError);
    return new BullmqQueue(
      { factory: createRedisBackend, connection, disconnect: () => connection.disconnect() },
      onError,
    );
  }
  const connection = { connectionString: settings.databaseUrl, max: connectionsPerObject };
  return new BullmqQueue({ factory: createPostgresBackend, connection }, onError);
}

/** Brings BullMQ's own tables (schema `bullmq`) up to date; part of migrating the database. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
