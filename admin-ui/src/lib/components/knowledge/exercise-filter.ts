import type { ExerciseFilter } from '../../api/generated/graphql.js';

/** What the search form holds; an empty string is no choice. */
export interface ExerciseSearch {
  text: string;
  muscle: string;
  equipment: string;
  position: string;
  kind: string;
  allowedOnly: boolean;
  /** Whom to judge for; empty for nobody. */
  participantId: string;
}

export const noSearch: ExerciseSearch = {
  text: '',
  muscle: '',
  equipment: '',
  position: '',
  kind: '',
  allowedOnly: false,
  participantId: '',
};

export const positions = [
  'supine',
  'prone',
  'side-lying',
  'reclined',
  'seated',
  'quadruped',
  'kneeling',
  'half-kneeling',
  'front-support',
  'side-support',
  'hanging',
  'standing',
  'standing-supported',
  'standing-on-one-leg',
  'walking',
] as const;

export const exerciseKinds = ['strength', 'mobility', 'balance', 'rehabilitation', 'breathing'] as const;

/** What is asked of the api. */
export function exerciseFilter(search: ExerciseSearch): {
  filter: ExerciseFilter;
  participantId: string | null;
} {
  const { text, muscle, equipment, position, kind, allowedOnly, participantId } = search;
  return {
    filter: {
      text: text.trim() || null,
      muscle: muscle || null,
      equipment: equipment || null,
      position: position || null,
      kind: kind || null,
      allowedOnly: allowedOnly && participantId !== '' ? true : null,
    },
    participantId: participantId || null,
  };
}
