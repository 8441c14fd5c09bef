export { sameSessionEntry } from '../health-data/same-session-entry.js';
