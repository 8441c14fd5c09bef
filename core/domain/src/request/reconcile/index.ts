export { reconcileUnderstandings } from './reconcile-understandings.js';
export type { Readings } from './reconcile-understandings.js';
