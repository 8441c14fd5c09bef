import { en } from './en.js';
import { fill } from './fill.js';
import { zh } from './zh.js';

const places = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.entries(en))('say %s with the same values in both languages', (key, english) => {
    const chinese = new Map<string, string>(Object.entries(zh)).get(key) ?? '';
    expect(chinese.trim()).not.toBe('');
    expect(places(chinese)).toEqual(places(english));
  });
});

describe('fill', () => {
  it('puts values into their places and leaves an unknown place visible', () => {
    expect(fill('Week {week} of {weeks}', { week: 2 })).toBe('Week 2 of {weeks}');
  });
});
