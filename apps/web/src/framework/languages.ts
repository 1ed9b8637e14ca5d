/** The six languages of the United Nations, in which a framework is worded. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: string | null): value is Language => LANGUAGES.some((language) => language === value);
