import { score } from '../../index.js';
export const verdict = score;
