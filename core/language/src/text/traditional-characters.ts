/** Traditional characters of this domain's words, each followed by its simplified form. */
const pairs =
  '減减體体壓压週周歲岁遊游騎骑車车時时間间鐘钟個个兩两場场醫医藥药沒没別别讓让歡欢運运動动腳脚頸颈關关節节臟脏蓋盖' +
  '頭头暈晕練练習习強强壯壮無无過过來来還还輕轻鬆松復复禮礼國国慶庆氣气發发燒烧熱热懷怀倉仓幾几後后開开會会對对' +
  '擊击網网籃篮繩绳極极錦锦劃划樓楼樂乐於于雙双養养衛卫癒愈傷伤損损膽胆鹽盐縮缩張张術术鍛锻鍊炼肥肥脂脂術术' +
  '難难點点從从飲饮餓饿斷断殺杀殘残點点雞鸡長长進进實实達达標标準准給给該该';

const simplified = new Map<string, string>();
for (let index = 0; index + 1 < pairs.length; index += 2) {
  simplified.set(pairs.charAt(index), pairs.charAt(index + 1));
}

/** The simplified form of a traditional character, or undefined where it is none of the known ones. */
export function simplifiedOf(character: string): string | undefined {
  return simplified.get(character);
}
