export * from './check-definition.js';
export * from './check-graphql.js';
export * from './check-jobs.js';
export * from './check-network.js';
export * from './check-options.js';
export * from './check-permissions.js';
export * from './check-storage.js';
export * from './definition-shape.js';
