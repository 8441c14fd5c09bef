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
  'alike.title': 'People like you',
  'alike.explain':
    'If you agree, what you kept doing and liked is counted with others of your workspace, and you see what people like you made of it. Only groups of at least ten people are ever shown, by age, activity, goal and sex, in round numbers. Take it back whenever you want: you are left out of the next count, within a week.',
  'alike.on': 'You share yours.',
  'alike.off': 'You share nothing.',
  'alike.switchOn': 'Share mine and see theirs',
  'alike.switchOff': 'Share nothing any more',
  'alike.who': 'At least {people}: {who}. Counted on {day}.',
  'alike.tooFew':
    'Too few people like you share theirs, or too little is known of you: nothing can be shown yet.',
  'alike.nothing': 'Too few of them say something of the same activity yet.',
  'trying.refuseTitle': 'This is a try',
  'trying.refuseHint': 'You need not do it. Say no, and it is not tried again.',
  'trying.refuse': 'No, do not try this again',
  'trying.refused':
    'It will not be tried again. You can do another session today, listed below, or leave this one out.',
};
