export const tryingMessages = {
  'trying.title': 'Trying something new',
  'trying.explain':
    'If you agree, each new plan gives a little more weight to one activity drawn by lot from those that are safe for you, so that we learn what you like. Limits and amounts stay the same. It is off until you switch it on, and never used with a condition, a medicine, symptoms or pregnancy.',
  'trying.on': 'It is on. The next plan may try something.',
  'trying.off': 'It is off. Nothing is drawn by lot.',
  'trying.switchOn': 'Try something new with me',
  'trying.switchOff': 'Do not try anything',
  'trying.onlyThemself': 'Only the person themself can change this.',
  'trying.lately': 'Drawn for your plans',
  'trying.drawn': 'Version {version}: {activity}, drawn with a chance of {chance} out of {count} activities',
  'trying.notAgain': 'Not to be tried',
  'trying.allowAgain': 'May be tried again',
  'trying.refuseTitle': 'This is a try',
  'trying.refuseHint': 'You need not do it. Say no, and it is not tried again.',
  'trying.refuse': 'No, do not try this again',
  'trying.refused':
    'It will not be tried again. You can do another session today, listed above, or leave this one out.',
};
