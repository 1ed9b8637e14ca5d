import { useState } from 'react';
import { Link } from 'react-router';
import { heaviestWeight } from '@baobab/domain/needs';
import { SetCompetencyWeightDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Done, type DoneThing } from '../ui/Done';
import { Failure } from '../ui/Failure';
import { Picker } from '../ui/Picker';
import { Table } from '../ui/Table';
import { withheldSign, type Matrix } from './needs-cells';
import page from './NeedsPage.module.css';
import styles from './Priorities.module.css';

/** A competency with its weight as it was. */
type Weighed = Pick<Matrix['competencies'][number], 'id' | 'label' | 'weight'>;

interface PrioritiesProps {
  matrix: Matrix;
  onWeighed(): void;
}

/** The competencies in order of what comes first: weight × people × gap. */
export function Priorities({ matrix, onWeighed }: PrioritiesProps) {
  const text = useText();
  const { number } = useFormat();
  const { roles } = useMe();
  const weigh = useCommand(SetCompetencyWeightDocument, (data) => data.setCompetencyWeight);
  const [done, setDone] = useState<DoneThing | null>(null);
  const all = matrix.rows[0];
  const most = Math.max(1, ...matrix.priorities.map(({ priority }) => priority ?? 0));
  const tailors = roles.includes('coordinator');

  async function change({ id, label, weight: before }: Weighed, weight: number) {
    if (!(await weigh.run({ input: { competencyId: id, weight } }))) return;
    onWeighed();
    const competency = isolated(label);
    setDone({
      sentence: text('needs.priorities.weighed', { competency, weight, before }),
      undo: () => void takeBack({ id, label, weight: before }),
    });
  }

  async function takeBack({ id, label, weight }: Weighed) {
    if (!(await weigh.run({ input: { competencyId: id, weight } }))) return;
    onWeighed();
    setDone({ sentence: text('needs.priorities.back', { competency: isolated(label), weight }) });
  }

  return (
    <section className={page.section}>
      <h2>{text('needs.priorities.title')}</h2>
      <p>{text('needs.priorities.means')}</p>
      <Done done={done} />
      <Failure sentence={weigh.sentence} />
      <Table
        stacked
        label={text('needs.priorities.title')}
        head={[
          text('needs.competency'),
          text('needs.priorities.weight'),
          text('needs.inNeed'),
          text('needs.priorities.levels'),
          text('needs.priorities.priority'),
          ...(tailors ? [text('needs.priorities.next')] : []),
        ]}
      >
        {matrix.priorities.map(({ competencyId, weight, levels, priority }) => {
          const index = matrix.competencies.findIndex(({ id }) => id === competencyId);
          const competency = matrix.competencies[index];
          const write = (value: number | null | undefined) =>
            typeof value === 'number'
              ? number(value, { maximumFractionDigits: 0 })
              : all?.suppressed[index]
                ? withheldSign
                : '–';
          const group = new URLSearchParams({
            round: matrix.round.id,
            institution: all?.id ?? '',
            competency: competencyId,
          });
          return (
            <tr key={competencyId}>
              <th scope="row">
                {competency?.code} <bdi>{competency?.label}</bdi>
              </th>
              <td>
                {matrix.mayWeigh ? (
                  <Picker
                    label={text('needs.priorities.weightOf', { competency: isolated(competency?.label ?? '') })}
                    value={String(weight)}
                    choices={weights.map((value) => ({ value: String(value), label: `× ${number(value)}` }))}
                    onPick={(value) =>
                      void change({ id: competencyId, label: competency?.label ?? '', weight }, Number(value))
                    }
                  />
                ) : (
                  `× ${number(weight)}`
                )}
              </td>
              <td>{write(all?.inNeed[index])}</td>
              <td>{write(levels)}</td>
              <td>
                <span className={styles.bar}>
                  <span style={{ inlineSize: `${((priority ?? 0) / most) * 100}%` }} />
                </span>
                {write(priority)}
              </td>
              {tailors && (
                <td>
                  {(all?.inNeed[index] ?? 0) > 0 && (
                    <Link
                      to={`/tailor/new?${group.toString()}`}
                      aria-label={text('needs.priorities.tailorOf', { competency: isolated(competency?.label ?? '') })}
                    >
                      {text('needs.priorities.tailor')}
                    </Link>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </Table>
    </section>
  );
}

const weights = Array.from({ length: heaviestWeight + 1 }, (_, weight) => weight);
