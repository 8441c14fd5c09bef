import { verdict } from '../verify/verdict.js';
export const borrowed = verdict;
