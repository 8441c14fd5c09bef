import type { TextUnderstanding } from '@regimen/domain';
import type {
  ModelAbility,
  ModelArtefact,
  ModelBackend,
  ModelIdentity,
  SessionSuggester,
  TextPhraser,
} from '@regimen/plugin-api';

/** Something a model can do, and whose it is. */
export interface InstalledModel {
  ability: ModelAbility;
  id: string;
  version: string;
  /**
   * The floor that stays on whatever is switched off: the first understanding of the operator's list that rests on
   * rules. A second one that says so of itself is a model like any other.
   */
  isRules: boolean;
  identity: ModelIdentity | null;
  artefact: ModelArtefact | null;
  backend: ModelBackend;
}

/** Every ability of every backend, in the operator's order. */
export function installedModels(backends: readonly ModelBackend[]): InstalledModel[] {
  const floor = backends.find(({ understanding }) => understanding?.basis === 'rules');
  return backends.flatMap((backend) => {
    const { understanding, suggester, phraser } = backend;
    return [
      ...one(backend, 'understanding', understanding).map((own) => ({ ...own, isRules: backend === floor })),
      ...one(backend, 'suggester', suggester),
      ...one(backend, 'phraser', phraser),
    ];
  });
}

function one(
  backend: ModelBackend,
  ability: ModelAbility,
  named: TextUnderstanding | SessionSuggester | TextPhraser | undefined,
): InstalledModel[] {
  if (!named) return [];
  const { id, version } = named;
  const artefact = backend.artefacts?.find((known) => known.ability === ability && known.id === id) ?? null;
  const identity = backend.identity ?? null;
  return [
    {
      ability,
      id,
      version,
      isRules: false,
      identity,
      artefact,
      backend,
    },
  ];
}

/** SHA-256 of the weights behind it, where it is known; what a plugin gives in another form is none. */
export function weightsOf({
  artefact,
  identity,
}: Pick<InstalledModel, 'artefact' | 'identity'>): string | null {
  const given = artefact?.sha256 ?? identity?.sha256 ?? null;
  return given !== null && /^[0-9a-f]{64}$/u.test(given) ? given : null;
}
