import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Table } from '../ui/Table';

import styles from './OpenNeeds.module.css';
import { openByCompetency } from './open-by-competency';
import type { Levels, Plan } from './parts';

/** What stays open with this plan, and why: a row a competency and reason. */
export function OpenNeeds({ plan, levels }: { plan: Plan; levels: Levels }) {
  const text = useText();
  const { number, list } = useFormat();
  const labelOf = (ordinal: number) => levels.find((level) => level.ordinal === ordinal)?.text.label ?? '';
  return (
    <section className={styles.open}>
      <h2>{text('programme.open')}</h2>
      {plan.open.length === 0 ? (
        <p>{text(plan.withheld ? 'programme.open.few' : 'programme.open.none')}</p>
      ) : (
        <Table
          stacked
          label={text('programme.open')}
          head={(['competency', 'level', 'reason'] as const).map((column) => text(`programme.open.${column}`))}
        >
          {openByCompetency(plan).map(({ competency, reason, steps }) => (
            <tr key={`${competency.competencyId} ${reason}`}>
              <th scope="row">
                {competency.code} <bdi>{competency.label}</bdi>
              </th>
              <td>
                {list(
                  steps.map(({ ordinal, people }) =>
                    people === null
                      ? labelOf(ordinal)
                      : text('programme.open.step', { level: labelOf(ordinal), people: number(people) }),
                  ),
                )}
              </td>
              <td>{text(`programme.reason.${reason}`)}</td>
            </tr>
          ))}
        </Table>
      )}
      {plan.withheld && <p className={styles.quiet}>{text('programme.withheld')}</p>}
    </section>
  );
}
