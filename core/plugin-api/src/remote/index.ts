export * from './circuit-breaker.js';
export * from './daily-budget.js';
export * from './remote-failure.js';
export * from './remote-health.js';
export * from './remote-options.js';
export * from './remote-server.js';
export * from './retry.js';
export * from './server-sent-events.js';
