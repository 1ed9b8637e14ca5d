import type { TextPartsFragment } from '../generated/documents';
import { useLocale } from '../locale/use-text';
import styles from './Words.module.css';

interface WordsProps {
  text: TextPartsFragment;
  part?: 'label' | 'definition' | 'note';
}

/** A framework's own words, in the language that they are in; where that is not the reader's, it says which. */
export function Words({ text, part = 'label' }: WordsProps) {
  const locale = useLocale();
  if (text.language === locale) return text[part];
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(text.language);
  return (
    <>
      <bdi lang={text.language}>{text[part]}</bdi> <small className={styles.language}>{name}</small>
    </>
  );
}
