import type { ReactNode } from 'react';
import { isolated } from '../../locale/isolated';
import { useLocale, useText } from '../../locale/use-text';
import styles from '../Rating.module.css';
import type { Answer, Item } from './answer';
import { Options } from './Options';

interface QuestionFieldsProps {
  item: Item;
  /** The question as a heading, on the level that the page needs. */
  heading: ReactNode;
  place?: string;
  /** The language that was asked for; the page's own, unless it says otherwise. */
  locale?: string;
  answer: Answer;
  onAnswer(answer: Answer): void;
}

/** One question with what can be answered, as who sits a test sees it; where it is not in her language it says in which it is. */
export function QuestionFields({ item, heading, place, locale, answer, onAnswer }: QuestionFieldsProps) {
  const text = useText();
  const own = useLocale();
  const asked = locale ?? own;
  const names = new Intl.DisplayNames(own, { type: 'language' });
  return (
    <fieldset className={styles.choices}>
      <legend>
        {place && <span className={styles.place}>{place}</span>}
        {item.language !== asked && (
          <span className={styles.place}>
            {text('assessment.test.otherLanguage', { language: isolated(names.of(item.language) ?? item.language) })}
          </span>
        )}
        {item.scenario && (
          <span className={styles.definition} lang={item.language} dir="auto">
            {item.scenario}
          </span>
        )}
        {heading}
        <span className={styles.place}>{text(`assessment.test.pick.${item.kind}`, { choose: item.choose ?? 1 })}</span>
      </legend>
      <Options item={item} answer={answer} onAnswer={onAnswer} />
    </fieldset>
  );
}
