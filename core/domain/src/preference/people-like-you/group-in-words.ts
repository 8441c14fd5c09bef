import { activityLabels } from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';
import type { GroupTraits } from './group-people.js';
import type { GroupLiking } from './liked-by-group.js';
import { traitLabels, traitNames } from './traits.js';

/** Who belongs to a group: "people aged 35 to 49, active less than an hour a week". */
export function groupText(traits: GroupTraits): Localised {
  const parts = traitNames.flatMap((trait) => {
    const labels = (traits[trait] ?? []).flatMap((value) => traitLabels[trait][value] ?? []);
    return labels.length === 0
      ? []
      : [{ en: labels.map(({ en }) => en).join(' or '), zh: labels.map(({ zh }) => zh).join('或') }];
  });
  if (parts.length === 0) return { en: 'people who share theirs here', zh: '在此分享的所有人' };
  return {
    en: `people ${parts.map(({ en }) => en).join(', ')}`,
    zh: `${parts.map(({ zh }) => zh).join('、')}的人`,
  };
}

/** From this liking on an activity was liked well, and below the lower one little (engineering choice). */
const likedWell = 0.7;
const likedLittle = 0.4;

/** What a group made of an activity: "Of at least 15 people, about 7 in 10 kept doing it. It was liked well." */
export function groupLikingText({ activity, people, keptTenths, liking }: GroupLiking): Localised {
  const name = activityLabels[activity];
  const liked =
    liking >= likedWell
      ? { en: 'It was liked well.', zh: '大家很喜欢。' }
      : liking >= likedLittle
        ? { en: 'It was liked by some.', zh: '有些人喜欢。' }
        : { en: 'It was liked little.', zh: '喜欢的人不多。' };
  return {
    en: `${name.en}: of at least ${people} people who had it planned, about ${keptTenths} in 10 kept doing it. ${liked.en}`,
    zh: `${name.zh}：在至少${people}位有此安排的人中，约十分之${keptTenths}坚持了下来。${liked.zh}`,
  };
}
