import { score } from '../propose/score.js';
export const verdict = score;
