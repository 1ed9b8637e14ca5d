import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { TimeLine } from '../ui/TimeLine';
import type { CompetencyChange, Impact } from './parts';
import styles from './Impact.module.css';
import { useFigures } from './use-figures';

/** Each taught competency as a line, over the same people at every round. */
export function OverTime({
  impact,
  competencies,
  most,
}: {
  impact: Impact;
  competencies: readonly CompetencyChange[];
  most: number;
}) {
  const text = useText();
  const { date, number } = useFormat();
  const { level } = useFigures();
  const rounds = new Map(impact.rounds.map((round) => [round.id, round]));
  return (
    <section className={styles.section} aria-labelledby="impact-time">
      <h2 id="impact-time">{text('impact.time')}</h2>
      <p className={styles.quiet}>{text('impact.time.means')}</p>
      <ol className={styles.rounds}>
        {impact.rounds.map(({ id, name, heldOn }) => (
          <li key={id}>
            <bdi>{name}</bdi>, {date(new Date(heldOn))}
          </li>
        ))}
      </ol>
      <div className={styles.lines}>
        {competencies.map(({ competencyId, code, label }) => {
          const points = impact.lines.find((line) => line.competencyId === competencyId)?.points ?? [];
          const n = points[0]?.n ?? null;
          return (
            <TimeLine
              key={competencyId}
              caption={text('impact.time.caption', {
                competency: `${code} ${label}`,
                people: n === null ? '⁝' : number(n),
              })}
              axes={[text('impact.time.round'), text('impact.time.level')]}
              most={most}
              say={level}
              points={points.flatMap(({ roundId, mean }) => {
                const round = rounds.get(roundId);
                return round ? [{ id: roundId, at: new Date(round.heldOn), name: round.name, value: mean }] : [];
              })}
            />
          );
        })}
      </div>
    </section>
  );
}
