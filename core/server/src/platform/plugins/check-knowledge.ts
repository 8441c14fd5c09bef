import { checkPack, checkPackBeside } from '@regimen/domain';
import type { KnowledgePack } from '@regimen/domain';

/**
 * Refuses packs that have faults, whoever built them, or that do not stand beside those that stand already.
 * @throws TypeError whose message completes "the plugin failed: ", naming rule and fault.
 */
export function checkKnowledge(packs: readonly KnowledgePack[], standing: readonly KnowledgePack[]): void {
  const faults = packs.flatMap((pack, index) =>
    [...checkPack(pack), ...checkPackBeside(pack, [...standing, ...packs.slice(0, index)])].map(
      ({ path, message }) => `${pack.id} ${nameOf(pack, path)} ${message}`,
    ),
  );
  if (faults.length > 0) throw new TypeError(`its knowledge cannot be used (${faults.join('; ')})`);
}

/** `rules[3].effects` as the rule's own id, which its author can search for. */
function nameOf(pack: KnowledgePack, path: string): string {
  const [, list = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  const items = Object.entries(pack).find(([name]) => name === list)?.[1] as
    readonly { id: string }[] | undefined;
  return items?.[Number(index)]?.id ?? path;
}
