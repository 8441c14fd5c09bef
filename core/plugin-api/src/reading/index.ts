export * from './decode-text.js';
export * from './fields-at-head.js';
export * from './gather-bytes.js';
export * from './json-fields.js';
export * from './read-json.js';
export * from './remarks.js';
