import { emptyProfile } from '@regimen/domain';
import type { RequestSample } from '../plugin-fixtures.js';

const asked = (text: string, timeZone: string): RequestSample => ({
  text,
  profile: emptyProfile(timeZone),
  today: '2026-11-25',
  answers: {},
});

/** The same wish in both languages. */
export const requestSamples: readonly RequestSample[] = [
  asked('I want to lose 5 kg in 12 weeks. I like swimming, but my knee hurts.', 'Europe/London'),
  asked('我想12周减5公斤，喜欢游泳，但是膝盖疼。', 'Asia/Shanghai'),
];
