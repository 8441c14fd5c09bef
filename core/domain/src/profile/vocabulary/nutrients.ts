import { codesOf, label } from './label.js';

/** Foods and nutrients that matter to medicines, conditions and training, with the names people read. */
export const nutrientLabels = {
  'vitamin-k': label('Vitamin K (green leaves)', '维生素K（绿叶菜）'),
  'vitamin-b12': label('Vitamin B12', '维生素B12'),
  'vitamin-b6': label('Vitamin B6', '维生素B6'),
  'vitamin-c': label('Vitamin C', '维生素C'),
  'vitamin-d': label('Vitamin D', '维生素D'),
  'fat-soluble-vitamins': label('Vitamins A, D, E and K', '维生素A、D、E、K'),
  thiamine: label('Thiamine (vitamin B1)', '硫胺素（维生素B1）'),
  folate: label('Folate', '叶酸'),
  calcium: label('Calcium', '钙'),
  iron: label('Iron', '铁'),
  iodine: label('Iodine', '碘'),
  magnesium: label('Magnesium', '镁'),
  potassium: label('Potassium', '钾'),
  phosphate: label('Phosphate', '磷'),
  sodium: label('Salt (sodium)', '盐（钠）'),
  zinc: label('Zinc', '锌'),
  protein: label('Protein', '蛋白质'),
  carbohydrate: label('Carbohydrate', '碳水化合物'),
  'dietary-fibre': label('Fibre', '膳食纤维'),
  'saturated-fat': label('Saturated fat', '饱和脂肪'),
  'omega-3': label('Omega-3 fats', '欧米伽3脂肪酸'),
  energy: label('Energy (calories)', '能量（热量）'),
  fluid: label('Fluid', '水分'),
  alcohol: label('Alcohol', '酒精'),
  caffeine: label('Caffeine', '咖啡因'),
  grapefruit: label('Grapefruit', '西柚'),
  liquorice: label('Liquorice', '甘草'),
  purines: label('Purines (offal, some seafood)', '嘌呤（内脏、部分海鲜）'),
  tyramine: label('Tyramine (aged cheese, cured meat)', '酪胺（陈年奶酪、腌肉）'),
  lactose: label('Milk sugar (lactose)', '乳糖'),
};

export type NutrientCode = keyof typeof nutrientLabels;
export const nutrientCodes = codesOf(nutrientLabels);
