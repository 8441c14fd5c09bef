import type { Shape } from './shape.js';
export interface Corner {
  of: Shape;
}
