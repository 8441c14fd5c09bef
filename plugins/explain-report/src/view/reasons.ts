import type { Citation, Language, Reason } from '@regimen/domain';

/** "(Riebe 2015, Med Sci Sports Exerc 47:2473, table 2)". */
export function citationText({ source, year, place, needsClinicianReview }: Citation): string {
  const dated = source.includes(String(year)) ? source : `${source}, ${year}`;
  return `(${[dated, place, needsClinicianReview ? 'awaits clinical review' : undefined].filter(Boolean).join(', ')})`;
}

/** A reason for its reader: plain for the person, with its reference and sources for the clinician. */
export function reasonText(
  reason: Pick<Reason, 'text' | 'citations' | 'ref'>,
  language: Language,
  audience: 'participant' | 'clinician',
): string {
  const text = reason.text[language];
  if (audience === 'participant') return text;
  return [text, reason.ref === null ? '' : `[${reason.ref}]`, ...reason.citations.map(citationText)]
    .filter(Boolean)
    .join(' ');
}
