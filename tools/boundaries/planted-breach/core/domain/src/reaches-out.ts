import '../../server/src/features/plans/plans.repository.js';
export const breach = 1;
