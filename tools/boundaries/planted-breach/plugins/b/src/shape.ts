import type { Corner } from './corner.js';
export interface Shape {
  corners: Corner[];
}
