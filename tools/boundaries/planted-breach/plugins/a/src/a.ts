import { b } from '../../b/src/b.js';
export const a = b;
