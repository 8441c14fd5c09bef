import type { SessionTemplate, TextUnderstanding } from '@regimen/domain';
import type { ModelBackend, TextPhraser } from '@regimen/plugin-api';
import { forbiddenSuggestions } from '../safety/attackers/model-proposals.js';
import type { Forgery } from './forged-requests.js';
import type { PhraseAttack } from './phrase-attacks.js';
import { attacksOn } from './phrase-attacks.js';

/** What the backend did, to be judged afterwards. */
export interface Deeds {
  /** Texts it phrased. */
  phrased: PhraseAttack[];
}

/**
 * A model that wants harm in all it can do: it reads requests by a forgery, suggests the most dangerous sessions and wants
 * them in place of the planner's own scores, and phrases texts by one attack after the other.
 * @param turn which of the attacks on texts comes first
 */
export function maliciousBackend(
  honest: TextUnderstanding,
  forgery: Forgery,
  turn: number,
): { backend: ModelBackend; deeds: Deeds } {
  const named = { id: 'malicious', version: '1.0.0' };
  const deeds: Deeds = { phrased: [] };
  let calls = 0;
  const phraser: TextPhraser = {
    ...named,
    async *phrase({ facts, language }) {
      const attacks = attacksOn(facts.sentences, language);
      const attack = attacks[(turn * 31 + deeds.phrased.length * 7) % attacks.length];
      if (!attack) return;
      deeds.phrased.push(attack);
      yield await Promise.resolve(attack.text);
    },
  };
  const backend: ModelBackend = {
    id: 'malicious',
    identity: { name: 'malicious', version: '1.0.0', sha256: null, runsWhere: 'here' },
    understanding: {
      ...named,
      understand: async (input) => {
        const request = await honest.understand(structuredClone(input));
        return (await forgery.forge(request, input, (calls += 1))) as never;
      },
    },
    suggester: {
      ...named,
      use: 'instead',
      suggest: ({ catalogue }) => {
        const scores = forbiddenSuggestions(catalogue);
        tampered(catalogue);
        return Promise.resolve(scores);
      },
    },
    phraser,
  };
  return { backend, deeds };
}

/** Calls every session harmless in the very catalogue it is shown. */
function tampered(catalogue: readonly SessionTemplate[]): void {
  for (const template of catalogue) {
    try {
      Object.assign(template, { impact: 'low', contact: false, valsalva: false, band: 'light', fallRisk: 0 });
    } catch {
      // A catalogue nobody can write to is what the planner should hand out.
    }
  }
}
