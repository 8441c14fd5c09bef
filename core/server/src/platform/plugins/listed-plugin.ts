import type { PluginDefinition } from '@regimen/plugin-api';
import type { PluginTrust } from './packages/plugin-trust.js';

/** One line of the operator's list: where a plugin comes from, what it exports, and its settings, unchecked yet. */
export interface ListedPlugin {
  from: string;
  /** File that was checked, for other processes to import; null where the name leads to what ships with the product. */
  at: string | null;
  trust: PluginTrust;
  definition: PluginDefinition;
  options: Readonly<Record<string, unknown>>;
  /** Of a plugin that has one of its own; the definition then only stands for it. */
  process?: PluginProcess;
}

/** The process of an isolated plugin. */
export interface PluginProcess {
  /** Why it is out, completing "the plugin failed: "; null while it is not. */
  fault(): string | null;
  /** Puts it out until Regimen is started again. */
  quarantine(why: string): void;
  stop(): void;
}
