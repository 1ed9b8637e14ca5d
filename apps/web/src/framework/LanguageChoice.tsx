import { useId } from 'react';
import { useText } from '../locale/use-text';
import { useFormat } from '../locale/use-format';
import { SelectField } from '../ui/Field';
import styles from './LanguageChoice.module.css';
import { isLanguage, LANGUAGES, type Language } from './languages';
import type { Node } from './tree';
import { useLanguageNames } from './use-language-names';

interface LanguageChoiceProps {
  language: Language;
  nodes: readonly Node[];
  onPick(language: Language): void;
}

/** In which language the parts are worded, and how far that has come. */
export function LanguageChoice({ language, nodes, onPick }: LanguageChoiceProps) {
  const text = useText();
  const { number } = useFormat();
  const names = useLanguageNames();
  const sentence = useId();
  const texts = nodes.flatMap((node) => [node.text, ...node.descriptors.map((descriptor) => descriptor.text)]);
  const worded = texts.filter((each) => each.language === language).length;
  return (
    <div className={styles.choice}>
      <SelectField
        label={text('framework.language')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: names(value) }))}
        onChange={({ target }) => isLanguage(target.value) && onPick(target.value)}
      />
      <div>
        <progress max={texts.length} value={worded} aria-labelledby={sentence} />
        <p className={styles.quiet} id={sentence}>
          {text('framework.language.worded', { worded: number(worded), of: number(texts.length) })}
        </p>
      </div>
    </div>
  );
}
