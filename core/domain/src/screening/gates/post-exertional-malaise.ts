export type ExertionPolicy = 'pacing-no-progression' | 'symptom-titrated';

/**
 * Long COVID and ME/CFS: with post-exertional malaise, or while that is unknown, pacing without increments; without it
 * exercise is titrated to symptoms (World Physiotherapy 2021, briefing paper 9; NICE 2021, NG206).
 */
export function exertionPolicy(postExertionalMalaise: boolean | null): ExertionPolicy {
  return postExertionalMalaise === false ? 'symptom-titrated' : 'pacing-no-progression';
}
