import type { Coding } from './metric-codes.js';

/** The parts of FHIR R4 we write. */
export interface CodeableConcept {
  coding: Coding[];
  text?: string;
}

export interface Quantity {
  value: number;
  unit: string;
  system: string;
  code: string;
}

export interface ObservationComponent {
  code: CodeableConcept;
  valueQuantity: Quantity;
}

export interface FhirObservation {
  resourceType: 'Observation';
  identifier?: { system?: string; value: string }[];
  status: 'final' | 'preliminary';
  category: CodeableConcept[];
  code: CodeableConcept;
  subject: { reference: string };
  effectiveDateTime?: string;
  effectivePeriod?: { start: string; end: string };
  valueQuantity?: Quantity;
  valueCodeableConcept?: CodeableConcept;
  note?: { text: string }[];
  device?: { display: string };
  component?: ObservationComponent[];
}
