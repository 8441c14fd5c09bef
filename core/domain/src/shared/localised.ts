/** Languages every text for people exists in. */
export type Language = 'en' | 'zh';

/** A text for people in every language of the product. */
export type Localised = Readonly<Record<Language, string>>;

/** The languages, in the order texts are made. */
export const languages: readonly Language[] = ['en', 'zh'];
