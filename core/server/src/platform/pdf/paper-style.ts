/** Points (1/72 inch). */
export const margins = { top: 64, bottom: 58, left: 50, right: 50 };
export const sizes = { title: 20, heading2: 13.5, heading3: 10.5, body: 9.5, small: 8 };
export const gaps = { block: 7, heading2: 16, heading3: 11, line: 1.5 };
export const cell = { x: 5, y: 3 };
/** Contrast on white is at least 7 to 1 for text (WCAG 2.2, 1.4.6). */
export const colours = {
  text: '#1a1d21',
  muted: '#4a5159',
  accent: '#0b4a5c',
  line: '#b8c0c8',
  band: '#eef2f4',
  danger: '#8c1a11',
  dangerBand: '#fdf1ef',
};
