import { groupedCode } from '@baobab/domain/assessment';
import type { ReactNode } from 'react';
import { Words } from '../../framework/Words';
import type { Disclosure, RatingSheetQuery } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { useMe } from '../../organisation/SignedIn';
import styles from './PaperForm.module.css';

type Question = Pick<NonNullable<RatingSheetQuery['ratingSheet']>['questions'][number], 'competency' | 'choices'>;

export interface FormRound {
  name: string;
  source: 'self' | 'supervisor';
  disclosure: Disclosure;
  closesOn: string;
}

interface FormPerson {
  code: string;
  personName: string;
  staffNumber?: string | null;
  institutionName?: string;
  raterName?: string | null;
}

interface PaperFormProps {
  round: FormRound;
  questions: readonly Question[];
  /** Null: a blank form, which anybody of the round may fill in. */
  person: FormPerson | null;
  /** Where it is handed in; empty: written by hand. */
  handIn?: string;
}

/** Around forms: printed, nothing else of the page is on paper. */
export function PaperForms({ children }: { children: ReactNode }) {
  return <div className={styles.forms}>{children}</div>;
}

/** One form on A4. Its head is that of a table, so that it stands on each of its sheets: a loose one finds its way back. */
export function PaperForm({ round, questions, person, handIn = '' }: PaperFormProps) {
  const text = useText();
  const { organisation } = useMe();
  return (
    <table role="presentation" className={styles.form}>
      <thead>
        <tr>
          <td>
            <div className={styles.head}>
              <span>
                <bdi>{organisation.name}</bdi> · <bdi>{round.name}</bdi>
              </span>
              <span className={styles.code}>
                {text('assessment.paper.code')}{' '}
                <bdi dir="ltr">{person ? groupedCode(person.code) : '____________'}</bdi>
              </span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <article className={styles.sheet}>
              <Whose round={round} person={person} />
              <Introduction round={round} count={questions.length} name={person?.personName} handIn={handIn} />
              {questions.map((question) => (
                <Competency key={question.competency.id} question={question} />
              ))}
              <p className={styles.lines}>
                <Line name={text('assessment.paper.day')} />
                <Line name={text('assessment.paper.signature')} />
              </p>
            </article>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Line({ name, value }: { name: string; value?: string | null | undefined }) {
  return (
    <span className={styles.line}>
      {name} <span className={styles.value}>{value ? <bdi>{value}</bdi> : null}</span>
    </span>
  );
}

function Whose({ round, person }: Pick<PaperFormProps, 'round' | 'person'>) {
  const text = useText();
  const known = (value: string | null | undefined) => person === null || value !== undefined;
  return (
    <>
      <h2>{text(`assessment.paper.${round.source}`)}</h2>
      <p className={styles.lines}>
        <Line name={text('assessment.paper.name')} value={person?.personName} />
        {known(person?.staffNumber) && <Line name={text('assessment.paper.staffNumber')} value={person?.staffNumber} />}
        {known(person?.institutionName) && (
          <Line name={text('assessment.paper.institution')} value={person?.institutionName} />
        )}
        {round.source === 'supervisor' && <Line name={text('assessment.paper.by')} value={person?.raterName} />}
      </p>
    </>
  );
}

interface IntroductionProps {
  round: FormRound;
  count: number;
  name: string | undefined;
  handIn: string;
}

/** Who will see it, and who reads it on its way, before the first question. */
function Introduction({ round, count, name: named, handIn }: IntroductionProps) {
  const text = useText();
  const format = useFormat();
  const name = named === undefined ? text('assessment.paper.thePerson') : isolated(named);
  const address = isolated(window.location.origin);
  return (
    <>
      <p>{text(`assessment.paper.${round.source}.what`, { count, name })}</p>
      <div className={styles.policy}>
        <h3>{text(`assessment.rating.${round.source}.whoSees`)}</h3>
        <p>{text(`assessment.rating.${round.source}.policy.${round.disclosure}`, { name })}</p>
        <p>{text('assessment.paper.readers', { address })}</p>
      </div>
      <p className={styles.lines}>
        <Line name={text('assessment.paper.handIn')} value={handIn} />
      </p>
      <p>{text('assessment.paper.until', { day: isolated(format.day(dayOf(round.closesOn))) })}</p>
    </>
  );
}

function Competency({ question: { competency, choices } }: { question: Question }) {
  const { number } = useFormat();
  return (
    <section className={styles.competency}>
      <h3>
        <bdi>{competency.code}</bdi> <Words text={competency.text} />
      </h3>
      {competency.text.definition && (
        <p className={styles.definition}>
          <Words text={competency.text} part="definition" />
        </p>
      )}
      <ul className={styles.choices}>
        {choices.map(({ ordinal, level, descriptor }) => (
          <li key={ordinal}>
            <span className={styles.box} aria-hidden />
            <span className={styles.ordinal}>{number(ordinal)}</span>
            <span>
              <strong>
                <Words text={level} />
              </strong>
              {descriptor && (
                <>
                  {' – '}
                  <Words text={descriptor} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
