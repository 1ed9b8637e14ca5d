import { Link } from 'wouter';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Today.module.css';
import type { Today } from './today';

type Required = Today['myRequirements'][number];

/** What is required of her by which day, and which cohorts would do it. */
export function MyRequirements({ required, cohorts }: { required: readonly Required[]; cohorts: Today['myCohorts'] }) {
  const offered = new Set(cohorts.filter(({ mayEnrol }) => mayEnrol).map(({ id }) => id));
  return (
    <ul className={styles.tasks}>
      {required.map((each) => (
        <MyRequirement key={each.requirementId} required={each} offered={offered} />
      ))}
    </ul>
  );
}

function MyRequirement({ required, offered }: { required: Required; offered: ReadonlySet<string> }) {
  const text = useText();
  const { date } = useFormat();
  const { moduleTitle, standing, dueOn, doneOn, everyMonths, cohorts } = required;
  const day = dueOn && isolated(date(dayOf(dueOn)));
  return (
    <li>
      <h3>
        <bdi>{moduleTitle}</bdi>
      </h3>
      <p>{day ? text(`home.today.required.${standing}`, { day }) : text('home.today.required.forever')}</p>
      {doneOn && everyMonths !== null && (
        <p className={styles.quiet}>
          {text('home.today.required.doneOn', { day: isolated(date(dayOf(doneOn))), months: everyMonths })}
        </p>
      )}
      {standing !== 'done' && <Serving cohorts={cohorts} offered={offered} />}
    </li>
  );
}

/** Where she can do it: the cohorts that she is in, or else those that are open. */
function Serving({ cohorts, offered }: { cohorts: Required['cohorts']; offered: ReadonlySet<string> }) {
  const text = useText();
  const { moment } = useFormat();
  const mine = cohorts.filter((cohort) => cohort.mine);
  const shown = mine.length > 0 ? mine : cohorts;
  if (shown.length === 0) return <p>{text('home.today.required.noCohort')}</p>;
  const mayEnrol = shown.some(({ cohortId }) => offered.has(cohortId));
  return (
    <>
      <p>{text(mine.length > 0 ? 'home.today.required.mine' : 'home.today.required.cohorts')}</p>
      {shown.map(({ cohortId, name, programmeName, startsAt }) => (
        <p key={cohortId}>
          <bdi>{name}</bdi> · <bdi>{programmeName}</bdi>
          {startsAt && <> · {text('home.today.required.begins', { when: isolated(moment(startsAt)) })}</>}
        </p>
      ))}
      {mine.length > 0 || mayEnrol ? (
        <Link href="/my-programme">{text('home.today.programme.link')}</Link>
      ) : (
        <p className={styles.quiet}>{text('home.today.required.ask')}</p>
      )}
    </>
  );
}
