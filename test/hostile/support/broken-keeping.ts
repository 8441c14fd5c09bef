import type { World } from '../world/world.js';

/** When the line to the database breaks: with the key being written, or with everything written and not yet committed. */
export type BreakingPoint = 'at the key' | 'at the end';

const hurts: Readonly<Record<BreakingPoint | 'slow', string>> = {
  'at the key': 'perform pg_terminate_backend(pg_backend_pid());',
  'at the end': 'perform pg_terminate_backend(pg_backend_pid());',
  slow: 'perform pg_sleep(3);',
};

/** While `work` runs, whoever keeps a key loses its connection there, or waits there for seconds. */
export async function whileKeepingHurts<T>(
  { asOwner }: World,
  how: BreakingPoint | 'slow',
  work: () => Promise<T>,
): Promise<T> {
  await asOwner(`create function hurt_keeping() returns trigger language plpgsql as $$
    begin ${hurts[how]} return new; end $$`);
  await asOwner(
    how === 'at the end'
      ? `create constraint trigger hurt_keeping after insert on kept_answers deferrable initially deferred
         for each row execute function hurt_keeping()`
      : 'create trigger hurt_keeping before insert on kept_answers for each row execute function hurt_keeping()',
  );
  try {
    return await work();
  } finally {
    await asOwner('drop trigger hurt_keeping on kept_answers');
    await asOwner('drop function hurt_keeping()');
  }
}
