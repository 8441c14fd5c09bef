import type { z } from 'zod';
import type { Budget } from './budgets.js';
import type { IsolatedPlugin } from './isolated-plugin.js';

/** Asks one thing that was plugged in, and takes only an answer of the expected shape. */
export type Ask = <T>(
  method: string,
  args: readonly unknown[],
  expected: { shape: z.ZodType<T>; budget: Budget; signal?: AbortSignal },
) => Promise<T>;

/** @param place of the extension in the list of its point. */
export function askerOf(plugin: IsolatedPlugin, point: string, place: number): Ask {
  return async (method, args, { shape, budget, signal }) =>
    plugin.sound(
      shape,
      await plugin.ask('extension', [point, place, method, args], budget, signal),
      `what ${method} gives`,
    );
}
