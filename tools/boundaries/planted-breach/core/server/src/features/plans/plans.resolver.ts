import { repository } from './plans.repository.js';
export const resolver = repository;
