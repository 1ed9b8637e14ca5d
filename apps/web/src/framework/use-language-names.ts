import { useLocale } from '../locale/use-text';

/** Names a language by its code, in the reader's language. */
export function useLanguageNames(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  return (code) => names.of(code) ?? code;
}
