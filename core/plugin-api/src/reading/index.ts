export * from './decode-text.js';
export * from './gather-bytes.js';
export * from './read-json.js';
