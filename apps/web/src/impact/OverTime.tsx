import { dayOf } from '../locale/day';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { TrendLine } from '../ui/TrendLine';
import type { CompetencyChange, Impact } from './parts';
import styles from './Impact.module.css';
import { useFigures } from './use-figures';

interface OverTimeProps {
  impact: Impact;
  competencies: readonly CompetencyChange[];
  /** The highest level. */
  most: number;
}

/** Each taught competency as a line, over the same people at every round. */
export function OverTime({ impact: { rounds, lines }, competencies, most }: OverTimeProps) {
  const text = useText();
  const { date } = useFormat();
  return (
    <section className={styles.section} aria-labelledby="impact-time">
      <h2 id="impact-time">{text('impact.time')}</h2>
      <p className={styles.quiet}>{text('impact.time.means')}</p>
      <ol className={styles.rounds}>
        {rounds.map(({ id, name, heldOn }) => (
          <li key={id}>
            <bdi>{name}</bdi>, {date(dayOf(heldOn))}
          </li>
        ))}
      </ol>
      <div className={styles.lines}>
        {competencies.map(({ competencyId, code, label }) => (
          <Line
            key={competencyId}
            competency={`${code} ${label}`}
            rounds={rounds}
            points={lines.find((line) => line.competencyId === competencyId)?.points ?? []}
            most={most}
          />
        ))}
      </div>
    </section>
  );
}

interface LineProps {
  competency: string;
  rounds: Impact['rounds'];
  points: Impact['lines'][number]['points'];
  most: number;
}

function Line({ competency, rounds, points, most }: LineProps) {
  const text = useText();
  const { number, date } = useFormat();
  const { level } = useFigures();
  const n = points[0]?.n ?? null;
  const told = rounds.map(({ id, name, heldOn }) => {
    const mean = points.find(({ roundId }) => roundId === id)?.mean ?? null;
    return { id, name, day: dayOf(heldOn), mean };
  });
  const ends = [told[0], told.at(-1)].map((end) => (end ? date(end.day) : '')) as [string, string];
  return (
    <figure className={styles.line}>
      <figcaption>{text('impact.time.caption', { competency, people: n === null ? '⁝' : number(n) })}</figcaption>
      <TrendLine
        points={told.map(({ day, mean }) => ({
          x: +day,
          y: mean === null ? null : mean / most,
          said: level(mean),
        }))}
        ends={ends}
        scale={[number(0), number(most)]}
      />
      <table className="visually-hidden">
        <thead>
          <tr>
            <th scope="col">{text('impact.time.round')}</th>
            <th scope="col">{text('impact.time.level')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ id, name, mean }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{level(mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
