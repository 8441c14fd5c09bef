/** How a person answers to training. */
export const responseMessages = {
  'dataView.responses': 'How you respond',
  'response.title': 'How you respond',
  'response.titleOf': 'How {name} responds',
  'response.intro':
    'What twelve weeks of a usual programme change: 150 active minutes and two strength sessions a week. Nine in ten people lie in the range. The numbers describe; they prove no cause.',
  'response.people': 'People in general',
  'response.own': 'What plans count on for you',
  'response.range': '{mean}, mostly {low} to {high}',
  'response.measured': 'Measured in {weeks} weeks, from {from} to {to}.',
  'response.basis': 'Numbers and sources',
  'response.scale': 'Response {scale} ± {sd} times the mean of people in general; weeks far off: {outliers}.',
  'response.modelSource': 'Response: {source}',
  'response.measurementSource': 'Error of measurement: {source}',
  'response.needsReview': 'These numbers still need to be read by a clinician against their source.',
  'responseVerdict.population': 'Usual for people',
  'responseVerdict.learning': 'Being learnt',
  'responseVerdict.own': 'Learnt',
};
