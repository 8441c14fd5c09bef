export * from './escaped-xml.js';
export * from './read-xml.js';
export * from './root-element.js';
export * from './xml-reader.js';
