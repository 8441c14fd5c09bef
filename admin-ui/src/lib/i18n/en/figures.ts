/** Monthly figures for wellness managers. */
export const figureMessages = {
  'nav.figures': 'Figures',
  'figures.title': 'Figures of the programmes',
  'figures.intro':
    'How many people are in which band, month by month. Of single people nothing is told here.',
  'figures.month': 'Month',
  'figures.made':
    'Made on {day}, from a secret two thirds of those who agreed to be counted: about {people} people.',
  'figures.madeHidden': 'Made on {day}, from a secret two thirds of those who agreed to be counted.',
  'figures.none': 'No figures yet',
  'figures.noneText': 'The first ones are made on the fifth of the month after people agreed to be counted.',
  'figures.group': 'Group',
  'figures.people': 'People',
  'figures.hidden': 'fewer than {minimum} people, or protected',
  'figures.hiddenShort': 'held back *',
  'figures.hiddenNote':
    '* Fewer than {minimum} people, or held back so that a smaller number cannot be worked out. It does not mean zero.',
  'figures.refused.TOO_FEW': 'There are no figures for this month: too few people agreed to be counted.',
  'figures.refused.DIFFERENCING':
    'There are no figures for this month: too few people came or went since another month, so the two could have told of them.',
  'figures.refused.other': 'There are no figures for this month.',
  'figures.off.LAW_EU':
    'No figures are made here. Under the law of the European Union employees cannot freely agree to be counted for their employer, so not even sums of everybody are told.',
  'figures.off.NO_LAW_CHOSEN':
    'No figures are made yet. An administrator first has to choose the law this workspace works under.',
  'figures.off.NOT_AN_EMPLOYER': 'No figures are made here: they are for employers only.',
  'figures.off.other': 'No figures are made here.',
  'figures.programmes': 'Your programmes',
  'figures.noProgrammes': 'There is no programme yet.',
  'figures.programme': 'Programme',
  'figures.since': 'Since',
  'figures.until': 'Until',
  'figures.runs': 'it runs',
  'figures.how': 'What is held back, and why',
  'figures.how.minimum':
    'No number is told of fewer than {minimum} people. An administrator can ask for more, never for fewer than twenty.',
  'figures.how.beside':
    'Sometimes one held-back number could be worked out from the others. Then another one is held back as well, even a large one.',
  'figures.how.rounded':
    'Numbers are rounded to multiples of {base}, each by itself. So they may not add up.',
  'figures.how.alike':
    'Where nearly everybody of a group is in one band, its bands are held back: whoever is in the group would be known by it.',
  'figures.how.sample':
    'Each month counts two thirds of those who agreed, drawn anew in secret. So it does not show when one person comes or goes.',
  'figures.how.once':
    'Figures of a month are made once and stay as they are. There are no other tables and no filters.',
  'figures.how.consent':
    'Only people who agreed at that moment are counted. Whoever takes it back is in no later figure.',
  'figureTable.activity': 'Weekly activity',
  'figureTable.adherence': 'How much of their plan people did',
  'figureTable.activity-by-programme': 'Weekly activity by programme',
  'figureTable.adherence-by-programme': 'How much of their plan people did, by programme',
  'figureTable.activity-by-age': 'Weekly activity by age',
  'figureTable.activity-by-sex': 'Weekly activity by sex',
  'figures.guideline':
    'In minutes a week that count as moderate; a vigorous minute counts twice. The guideline of the World Health Organization is 150 to 300 (2020).',
  'figureBand.none': 'None recorded',
  'figureBand.under-75': 'Under 75 min',
  'figureBand.75-to-149': '75 to 149 min',
  'figureBand.150-to-300': '150 to 300 min',
  'figureBand.over-300': 'Over 300 min',
  'figureBand.under-150': 'Under 150 min',
  'figureBand.150-or-more': '150 min or more',
  'figureBand.no-plan': 'No plan',
  'figureBand.under-50': 'Under half',
  'figureBand.50-to-79': 'Half to 79%',
  'figureBand.under-80': 'Under 80%',
  'figureBand.80-or-more': '80% or more',
  'figureGroup.all': 'Everybody',
  'figureGroup.other': 'Small programmes, none or several',
  'figureGroup.under-40': 'Under 40',
  'figureGroup.40-to-54': '40 to 54',
  'figureGroup.55-or-more': '55 and older',
  'figureGroup.female': 'Women',
  'figureGroup.male': 'Men',
  'figureGroup.unspecified': 'Not told',
};
