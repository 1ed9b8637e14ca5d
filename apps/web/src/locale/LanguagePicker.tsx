import { isLocale, LOCALES } from '@baobab/i18n';
import { Picker } from '../ui/Picker';
import { useChooseLanguage } from './Language';
import { useLocale, useText } from './use-text';

const choices = Object.keys(LOCALES)
  .filter(isLocale)
  .map((value) => ({ value, label: LOCALES[value].name, lang: value }));

export function LanguagePicker() {
  const text = useText();
  const choose = useChooseLanguage();
  return <Picker label={text('house.language')} value={useLocale()} choices={choices} onPick={choose} />;
}
