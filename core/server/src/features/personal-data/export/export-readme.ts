import { dataCategories } from '../../../platform/privacy/data-categories.js';
import { ownedTables } from '../../../platform/privacy/ownership-registry.js';

const words = {
  en: {
    title: 'Everything Regimen keeps about you',
    made: 'Made on',
    parts: [
      'measurements/  your measured values, one CSV file for each kind; notes beside values in notes.jsonl',
      'tables/        everything else, one JSON object on each line',
      'uploads/       the files you handed over, as they came',
      'plugins/       what added programs keep about you',
      'fhir/          the same measurements in FHIR R4, for hospitals (left out of very large exports)',
      'manifest.json  every file with its size, number of rows and SHA-256; manifest.sig is its signature',
    ],
    formula: "A text that a spreadsheet would run as a formula begins with an apostrophe (').",
    secrets: 'Passwords, keys and links that open your account are not in here.',
  },
  zh: {
    title: 'Regimen 保存的关于您的全部数据',
    made: '生成时间',
    parts: [
      'measurements/  您的测量数据，每类一个 CSV 文件；数值备注在 notes.jsonl 中',
      'tables/        其他全部数据，每行一个 JSON 对象',
      'uploads/       您提交的原始文件',
      'plugins/       附加程序保存的关于您的数据',
      'fhir/          供医院使用的 FHIR R4 格式测量数据（数据量很大时省略）',
      'manifest.json  每个文件的大小、行数和 SHA-256；manifest.sig 是其签名',
    ],
    formula: "会被电子表格当作公式执行的文本前加有单引号（'）。",
    secrets: '密码、密钥和可打开您账户的链接不在其中。',
  },
} as const;

/** What a person reads first: where what is, in their language. */
export function exportReadme(language: 'en' | 'zh', at: Date): string {
  const { title, made, parts, formula, secrets } = words[language];
  const tables = Object.entries(dataCategories).map(([category, { name }]) => {
    const names = ownedTables.filter((one) => one.category === category).map(({ table }) => table);
    return `  ${name[language]}: ${names.join(', ')}`;
  });
  return [title, `${made} ${at.toISOString()}`, '', ...parts, '', ...tables, '', formula, secrets, ''].join(
    '\n',
  );
}
