import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { Locale } from '@baobab/i18n';
import { createContext, use, type ReactNode } from 'react';
import { rememberLocale, speak, type Catalogues } from './catalogue';

const ChooseLanguage = createContext<(locale: Locale) => void>(() => {});

interface LanguageProps {
  i18n: I18n;
  catalogues: Catalogues;
  children: ReactNode;
}

export function Language({ i18n, catalogues, children }: LanguageProps) {
  const choose = (locale: Locale) => {
    rememberLocale(locale);
    void speak(i18n, locale, catalogues);
  };
  return (
    <ChooseLanguage value={choose}>
      <I18nProvider i18n={i18n}>{children}</I18nProvider>
    </ChooseLanguage>
  );
}

export function useChooseLanguage() {
  return use(ChooseLanguage);
}
