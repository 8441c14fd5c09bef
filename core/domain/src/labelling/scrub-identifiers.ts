/** What stands where something identified a person. */
const standIns = { name: '(name)', mail: '(e-mail)', phone: '(phone)', id: '(id)', link: '(link)' } as const;

/**
 * In this order: a mail address holds what looks like a link, an id what looks like a phone number. None begins within
 * what it repeats: a long hostile text would be read again from each of its characters.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:[.．][\p{L}\p{N}-]+)+/gu, standIns.mail],
  [/(?:https?:\/\/|www\.)[^\s，。；]+/giu, standIns.link],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu, standIns.id],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu, standIns.id],
  [/(?<!\d)\d{17}[\dxX](?![\dxX])/gu, standIns.id],
  // Named as a number of somebody: "MRN 4711", "patient no. 12", 病历号：123.
  [
    /(?<=\b(?:mrn|patient|insurance|passport|member|case|nhs|ssn|social security|id)(?: (?:no|nr|number|id))?[.:#]{0,2} ?#?)[a-z]{0,3}\d[\d-]{2,}\b/giu,
    standIns.id,
  ],
  [
    /(?<=(?:病历|患者|身份证|护照|社保|医保|会员|住院|门诊)(?:号码?|编号)?[是为：:# ]{0,3})[a-z]{0,3}\d[\d-]{2,}/giu,
    standIns.id,
  ],
  [/(?<=(?:微信|QQ|qq|wechat|WeChat)(?:号|id|ID)?[是为：:# ]{0,3})[a-z\d][\w-]{4,}/gu, standIns.id],
  // Written as telephone numbers are: numbers of training stand with spaces, too, and are left alone.
  [/(?<!\d)(?:\+|00)\d(?:[ ().-]{0,2}\d){6,14}(?!\d)/gu, standIns.phone],
  [/(?<![\d.-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu, standIns.phone],
  [
    /(?<![\d.-])(?:\(0?\d{2,4}\) ?\d{3,4}[ -]?\d{4}|\d{3,4}[ -]\d{3,4}-\d{4}|0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4})(?!\d)/gu,
    standIns.phone,
  ],
  [/(?<!\d)\d{7,}(?!\d)/gu, standIns.id],
];

/** Who says their name says it after these. */
const introductions: readonly RegExp[] = [
  /(?<=\b(?:[Mm]y [Nn]ame is|[Mm]y [Nn]ame['’]s|I am called|[Cc]all me) )\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+){0,2}/gu,
  /(?<=(?:我叫|我的名字是|我的名字叫|我名叫))\p{Script=Han}{2,4}?(?=[，。,.！!；;、\s]|今年|是|$)/gu,
];

/**
 * A text without what identifies its writer directly: the names they are known by, e-mail addresses, telephone numbers,
 * web addresses, numbers of records and accounts. What is rare about a person stays in their words, so the text is less
 * identifying and not anonymous.
 * @param names the person's names and account name as known
 */
export function scrubIdentifiers(text: string, names: readonly string[]): string {
  const plain = text.normalize('NFC');
  const shapes = patterns.reduce((left, [pattern, standIn]) => left.replace(pattern, standIn), plain);
  const said = introductions.reduce((left, pattern) => left.replace(pattern, standIns.name), shapes);
  return namePatterns(names).reduce((left, pattern) => left.replace(pattern, standIns.name), said);
}

/** Whole names first, then their parts; a part of one Latin letter or one character names nobody. */
function namePatterns(names: readonly string[]): RegExp[] {
  const parts = names.flatMap((name) => {
    const whole = name.normalize('NFC').trim();
    const han = /^\p{Script=Han}{3,4}$/u.test(whole) ? [whole.slice(1)] : [];
    return [whole, ...whole.split(/[\s·•.,_@+-]+/u), ...han];
  });
  return [...new Set(parts)]
    .filter((part) => Array.from(part).length >= 2)
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
}

/** Han characters stand side by side without spaces; other names are whole words. Two letters could be any word in small. */
function patternOf(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  if (/\p{Script=Han}/u.test(name)) return new RegExp(literal, 'gu');
  const flags = Array.from(name).length === 2 ? 'gu' : 'giu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, flags);
}
