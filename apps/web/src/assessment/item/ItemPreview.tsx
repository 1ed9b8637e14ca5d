import { itemLanguages, shuffled, toChoose } from '@baobab/domain/assessment/item';
import { useState } from 'react';
import { useLanguageNames } from '../../framework/use-language-names';
import { useLocale, useText } from '../../locale/use-text';
import { SelectField } from '../../ui/Field';
import { firstAnswer, type Item } from '../test/answer';
import { QuestionFields } from '../test/QuestionFields';
import styles from './Item.module.css';
import type { BankItemInFull } from './parts';

/** The item as one learner sees it, in a language of hers; each sees the options in another order. */
export function ItemPreview({ shown }: { shown: BankItemInFull }) {
  const text = useText();
  const names = useLanguageNames();
  const own = useLocale();
  const [language, setLanguage] = useState<string>(itemLanguages.find((each) => each === own) ?? 'en');
  const item = asSeen(shown, language);
  return (
    <section className={styles.part} aria-labelledby="preview">
      <h2 id="preview">{text('assessment.items.preview')}</h2>
      <p className={styles.quiet}>{text('assessment.items.preview.about')}</p>
      <SelectField
        label={text('assessment.items.preview.language')}
        value={language}
        choices={itemLanguages.map((value) => ({ value, label: names(value) }))}
        onChange={({ target }) => setLanguage(target.value)}
      />
      {item && <Seen key={`${item.itemId} ${item.language}`} item={item} locale={language} />}
    </section>
  );
}

function Seen({ item, locale }: { item: Item; locale: string }) {
  const [answer, setAnswer] = useState(() => firstAnswer(item));
  return (
    <div className={styles.preview}>
      <QuestionFields
        item={item}
        locale={locale}
        heading={
          <h3 lang={item.language} dir="auto">
            {item.stem}
          </h3>
        }
        answer={answer}
        onAnswer={setAnswer}
      />
    </div>
  );
}

/** Any, so that the right ones do not stand first; the same each time. */
const SEED = 7;

/** In the language asked for, else in English, as the api chooses it for who sits a test. */
function asSeen({ item: { id, kind }, texts }: BankItemInFull, language: string): Item | null {
  const text = [language, 'en'].flatMap((each) => texts.filter((one) => one.language === each))[0] ?? texts[0];
  if (!text) return null;
  const options = [...text.right, ...text.wrong];
  return {
    __typename: 'TestItem',
    itemId: id,
    kind,
    language: text.language,
    scenario: text.scenario,
    stem: text.stem,
    choose: toChoose({ kind, right: text.right.length }),
    options: shuffled({ kind, options: options.length }, SEED).map((position) => options[position] ?? ''),
  };
}
