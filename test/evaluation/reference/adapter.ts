import type { CaseInput } from './case-input.js';
import type { Json } from './compare.js';

/** Hands a case's arguments to the domain function it names, and its answer back as JSON. */
export type Adapter = (input: CaseInput) => Json;

export type Adapters = Readonly<Record<string, Adapter>>;
