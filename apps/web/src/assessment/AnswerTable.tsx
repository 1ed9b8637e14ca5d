import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import page from './ImportPage.module.css';
import type { ChosenColumn, Preview } from './columns';
import { isAsked, type AnswerChoice } from './survey-answers';
import styles from './Tables.module.css';
import type { Words } from './use-preview';

interface AnswerTableProps {
  preview: Preview;
  columns: readonly ChosenColumn[];
  choices: readonly AnswerChoice[];
  levels: Words['framework']['levels'];
  onChoose(choices: string): void;
}

/** Answers of a survey that are no level's number or name, each with what it is taken for, to be corrected. */
export function AnswerTable({ preview, columns, choices, levels, onChoose }: AnswerTableProps) {
  const text = useText();
  const asked = preview.answers.map((answer, at) => ({ ...answer, at })).filter((answer) => isAsked(answer, columns));
  if (asked.length === 0) return null;
  const choose = (at: number, choice: AnswerChoice) =>
    onChoose(choices.map((each, other) => (other === at ? choice : each)).join(','));
  return (
    <div className={page.part}>
      <h3 id="import-answers">{text('assessment.answers.title')}</h3>
      <p className={page.quiet}>{text('assessment.answers.hint')}</p>
      <table className={styles.cards} aria-labelledby="import-answers">
        <thead>
          <tr>
            <th scope="col">{text('assessment.answers.answer')}</th>
            <th scope="col">{text('assessment.check.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ answer, at }) => (
            <tr key={answer}>
              <th scope="row">
                <bdi>{answer}</bdi>
              </th>
              <td>
                <select
                  className={styles.select}
                  aria-label={text('assessment.answers.meaningOf', { answer: isolated(answer) })}
                  value={choices[at]}
                  data-ignored={choices[at] === '' || undefined}
                  onChange={(event) => choose(at, event.target.value)}
                >
                  <option value="">{text('assessment.answers.unknown')}</option>
                  <option value="none">{text('assessment.answers.none')}</option>
                  {levels.map(({ ordinal, text: level }) => (
                    <option key={ordinal} value={String(ordinal)}>
                      {`${ordinal} ${level.label}`}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
