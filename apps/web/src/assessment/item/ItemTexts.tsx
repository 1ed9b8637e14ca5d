import { useLanguageNames } from '../../framework/use-language-names';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import styles from './Item.module.css';
import type { BankItemInFull } from './parts';

/** What is right, and why, in each language that it is written in. */
export function ItemTexts({ shown }: { shown: BankItemInFull }) {
  const text = useText();
  const names = useLanguageNames();
  const { number } = useFormat();
  const { item, texts, value, tolerance } = shown;
  return (
    <section className={styles.part} aria-labelledby="key">
      <h2 id="key">{text('assessment.items.key')}</h2>
      {texts.some(({ provenance }) => provenance === 'unreviewed') && (
        <Notice tone="attention">{text('assessment.items.unreviewed')}</Notice>
      )}
      {value !== null && (
        <p>{text('assessment.items.key.number', { value: number(value), tolerance: number(tolerance ?? 0) })}</p>
      )}
      {texts.map(({ language, scenario, stem, right, wrong, rationale }) => (
        <div key={language} className={styles.part}>
          <h3>{names(language)}</h3>
          {scenario && <Said language={language}>{scenario}</Said>}
          <Said language={language}>{stem}</Said>
          <Options title={text(`assessment.items.right.${item.kind}`)} options={right} language={language} />
          <Options title={text('assessment.items.wrong')} options={wrong} language={language} />
          <div>
            <small className={styles.quiet}>{text('assessment.items.rationale')}</small>
            <Said language={language}>{rationale}</Said>
          </div>
        </div>
      ))}
    </section>
  );
}

/** In the item's own language, which may run the other way than the page. */
function Said({ language, children }: { language: string; children: string }) {
  return (
    <p lang={language} dir="auto">
      {children}
    </p>
  );
}

interface OptionsProps {
  title: string;
  options: readonly string[];
  language: string;
}

function Options({ title, options, language }: OptionsProps) {
  if (options.length === 0) return null;
  return (
    <div>
      <small className={styles.quiet}>{title}</small>
      <ol className={styles.options}>
        {options.map((option) => (
          <li key={option} lang={language}>
            <bdi>{option}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
