export { askableSlots, questionAbout } from './askable-slots.js';
export type { AskableSlot } from './askable-slots.js';
export { reconcileUnderstandings } from './reconcile-understandings.js';
export type { Readings } from './reconcile-understandings.js';
