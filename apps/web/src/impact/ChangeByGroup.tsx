import type { TitleId } from '@baobab/i18n';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { SelectField } from '../ui/Field';
import { Table } from '../ui/Table';
import { useAddress } from '../ui/use-address';
import type { CompetencyChange, GroupChange } from './parts';
import styles from './Impact.module.css';
import { useFigures } from './use-figures';

/** One competency by gender and by region; small groups are withheld from everybody. */
export function ChangeByGroup({ competencies }: { competencies: readonly CompetencyChange[] }) {
  const text = useText();
  const [asked, change] = useAddress();
  const shown = competencies.find(({ competencyId }) => competencyId === asked.get('competency')) ?? competencies[0];
  if (!shown) return null;
  const gender = (group: string) => text(`organisation.gender.${group}` as TitleId);
  return (
    <section className={styles.section} aria-labelledby="impact-groups">
      <h2 id="impact-groups">{text('impact.groups')}</h2>
      <SelectField
        label={text('impact.competency')}
        value={shown.competencyId}
        choices={competencies.map(({ competencyId, code, label }) => ({
          value: competencyId,
          label: `${code} ${label}`,
        }))}
        onChange={(event) => change({ competency: event.target.value })}
      />
      <div className={styles.groups}>
        <Groups label={text('impact.byGender')} groups={shown.byGender} say={gender} />
        <Groups label={text('impact.byRegion')} groups={shown.byRegion} say={(region) => region} />
      </div>
      <p className={styles.quiet}>{text('impact.withheld')}</p>
    </section>
  );
}

interface GroupsProps {
  label: string;
  groups: readonly GroupChange[];
  say(group: string): string;
}

function Groups({ label, groups, say }: GroupsProps) {
  const text = useText();
  const { number } = useFormat();
  const { level, signed, interval } = useFigures();
  const head = [label, ...(['n', 'meanChange'] as const).map((column) => text(`impact.column.${column}`))];
  return (
    <Table label={label} head={head}>
      {groups.map(({ group, change }) => (
        <tr key={group}>
          <th scope="row">
            <bdi>{group === null ? text('impact.unknown') : say(group)}</bdi>
          </th>
          <td>{change ? number(change.n) : '⁝'}</td>
          <td>
            {change ? signed(change.meanChange) : '⁝'}
            {change && (
              <span className={styles.small}>
                {text('impact.fromTo', { before: level(change.meanBefore), after: level(change.meanAfter) })}
              </span>
            )}
            <span className={styles.small}>{interval(change?.interval ?? null)}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
