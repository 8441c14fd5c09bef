import type { Coding } from '@regimen/domain';
import { loincSystem } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, listIn, objectIn, textIn } from '@regimen/plugin-api/reading';

/** Other ways in which LOINC is named. */
const loincNames = /^(https?:\/\/(www\.)?loinc\.org\/?|urn:oid:2\.16\.840\.1\.113883\.6\.1)$/i;

/** The objects of a list; what else stands in it is left out. */
export function objectsIn(parent: JsonObject, name: string): JsonObject[] {
  return (listIn(parent, name) ?? []).filter(isJsonObject);
}

/** Codings of a CodeableConcept member. */
export function codingsIn(parent: JsonObject, name: string): Coding[] {
  const concept = objectIn(parent, name);
  return objectsIn(concept ?? {}, 'coding').map((coding) => {
    const system = textIn(coding, 'system') ?? undefined;
    return {
      system: system !== undefined && loincNames.test(system) ? loincSystem : system,
      code: textIn(coding, 'code') ?? undefined,
      display: textIn(coding, 'display') ?? undefined,
    };
  });
}

export function hasCode(codings: readonly Coding[], wantedSystem: string, wantedCode: string): boolean {
  return codings.some(({ system, code }) => system === wantedSystem && code === wantedCode);
}

/** What a resource says it is, for people: `LOINC 8867-4`, else its own words. */
export function labelOf(parent: JsonObject): string {
  const codings = codingsIn(parent, 'code');
  const loinc = codings.find(({ system }) => system === loincSystem)?.code;
  if (loinc !== undefined) return `LOINC ${loinc}`;
  return codings[0]?.code ?? textIn(objectIn(parent, 'code') ?? {}, 'text') ?? 'no code';
}
