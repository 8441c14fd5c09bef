export * from './hmac-signature.js';
export * from './single-header.js';
export * from './standard-webhooks.js';
export * from './timestamp-window.js';
