/**
 * Closed vocabularies of the product. Packs, models and pages speak these codes, so that a rule, a catalogue
 * entry and a sentence understood from free text mean the same thing.
 */
export * from './activities.js';
export * from './body.js';
export * from './conditions.js';
export * from './equipment.js';
export * from './medications.js';
export * from './muscles.js';
export * from './nutrients.js';
export * from './places.js';
export * from './populations.js';
export * from './symptoms.js';
