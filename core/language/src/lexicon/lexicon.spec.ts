import { activityPhrases } from './activities.js';
import { equipmentPhrases, experiencePhrases, jointPhrases, placePhrases } from './body-and-kit.js';
import { conditionPhrases } from './conditions.js';
import { englishHarms } from './english/harms.js';
import { goalPhrases } from './goals.js';
import { harmPhrases } from './harms.js';
import { wholeLexicon } from './lexicon.js';
import { medicationPhrases } from './medications.js';
import type { Phrases } from './phrases.js';
import { activitySayings } from './sayings/activities.js';
import { commonConditionSayings } from './sayings/conditions-common.js';
import { nerveAndLifeConditionSayings } from './sayings/conditions-nerves-and-life.js';
import { organAndJointConditionSayings } from './sayings/conditions-organs-and-joints.js';
import {
  experienceSayings,
  goalSayings,
  harmSayings,
  jointSayings,
  placeSayings,
} from './sayings/goals-and-body.js';
import { kitSayings } from './sayings/kit.js';
import { medicationSayings } from './sayings/medications.js';
import { symptomSayings } from './sayings/symptoms.js';
import { symptomPhrases } from './symptoms/index.js';

const tables: Readonly<Record<string, readonly Readonly<Record<string, Phrases>>[]>> = {
  activity: [activityPhrases, activitySayings],
  goal: [goalPhrases, goalSayings],
  condition: [
    conditionPhrases,
    commonConditionSayings,
    nerveAndLifeConditionSayings,
    organAndJointConditionSayings,
  ],
  medication: [medicationPhrases, medicationSayings],
  symptom: [symptomPhrases, symptomSayings],
  harm: [harmPhrases, harmSayings, englishHarms],
  joint: [jointPhrases, jointSayings],
  place: [placePhrases, placeSayings],
  equipment: [equipmentPhrases, kitSayings],
  experience: [experiencePhrases, experienceSayings],
};

test.each(Object.entries(tables))('no phrase for %s is given twice', (_, parts) => {
  const phrases = parts
    .flatMap((part) => Object.values(part))
    .flatMap(({ en, zh }) => [en, zh].flatMap((row) => row.split('|')))
    .filter((phrase) => phrase !== '');
  expect(phrases.length).toBeGreaterThan(0);
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
});

test('the lexicon is built once', () => {
  expect(wholeLexicon()).toBe(wholeLexicon());
});
