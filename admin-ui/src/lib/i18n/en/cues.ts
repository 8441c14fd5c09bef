export const cueMessages = {
  'cue.title': 'If – then',
  'cue.hint':
    'A session that is tied to a moment is done more often. Your words hold for this activity on this weekday, in later plans as well.',
  'cue.change': 'Say it in my words',
  'cue.situation': 'When …',
  'cue.example': 'For example: I come home from work',
  'cue.startsAt': 'At (may stay empty)',
  'cue.save': 'Keep',
  'cue.reset': 'Take it back',
};
