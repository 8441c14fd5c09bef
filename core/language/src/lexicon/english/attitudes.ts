import type { Attitude } from '../grammar-words.js';
import type { PhraseTable } from '../phrases.js';

/** More English ways to lean on an activity, a day or a place. */
export const englishAttitudes: PhraseTable<Attitude> = {
  negate: {
    en: 'nothing on|nothing at|leave my|stay off|stay off the|keep it off|keep off|off the list|allergic to|sworn off|gone off|thumbs down for|draw the line at|minus the|nix|nix the|ditch|ditch the|ditches|drop the|lose the|no gos|no go|dislikes|minus any|over my dead body|an alternative to|too many|too much|anything that is not|do not give me|never liked|count me out for|not including|without the|not the|hold off',
    zh: '',
  },
  dislike: {
    en: "terrified of|frightened of|loathing|loathes|detests|dislikes|can't bear|cannot bear|can't abide|despise|averse to|no fan of|can't be doing with|had enough of|dread|wary of|never cared for",
    zh: '',
  },
  except: {
    en: 'any time but|any day but|every day but|all days but|anytime except|any time except|any day except|every day except|whenever but',
    zh: '',
  },
  'refuse-before': {
    en: "is sacred|are sacred|is my rest day|are my rest days|is a rest day|is blocked|are blocked|stays empty|stay empty|stays free|clash with|clashes with|frighten me|frightens me|intimidate me|intimidates me|don't mix|does not happen|isn't happening|is not happening|is out please|i want gone|must go|has to go|have to go|have got to go|has got to go|off my list|crossed off|is family time|is gone|are gone|never agreed with me|aggravates my|aggravate my|bothers my|flares up my|feels like punishment|leaves me cold|leave me cold|does nothing for me|do nothing for me",
    zh: '',
  },
  'accept-before': {
    en: 'suit me fine|is bliss|is heaven|are a joy|is a joy|makes me happy|make me happy|are welcome|is welcome|i can manage|is doable|are doable|is realistic|are realistic|is what i love|would be ideal|is ideal|are ideal|does wonders',
    zh: '',
  },
  like: {
    en: "long for|i'm after|in the mood for|mad about|big on|partial to|soft spot for|taste for|passion for|sign me up for|count me in|throw in|thumbs up for|likes|dream of|treat me to|happiest|happily|let me do|glad to|nothing beats|can't live without|could not live without|hooked on|devoted to|can't get enough of|get back to|back into|take up|try|try out|learn|start with",
    zh: '',
  },
};
