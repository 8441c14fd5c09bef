import { b } from './b.js';
export const c = () => b;
