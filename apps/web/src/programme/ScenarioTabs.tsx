import { Link } from 'react-router';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { shareClosed, type Programme, type Scenario } from './parts';
import styles from './ScenarioTabs.module.css';

/** The plan, and beside it what was tried, each by what it was asked for. */
export function ScenarioTabs({ programme, current }: { programme: Programme; current: string | null }) {
  const text = useText();
  const nameOf = useScenarioName();
  if (programme.scenarios.length === 0) return null;
  return (
    <nav aria-label={text('programme.scenarios')}>
      <ul className={styles.tabs}>
        <li>
          <Link to="?" aria-current={current === null ? 'page' : undefined}>
            {text('programme.plan')}
          </Link>
        </li>
        {programme.scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Link to={`?scenario=${scenario.id}`} aria-current={current === scenario.id ? 'page' : undefined}>
              {nameOf(scenario)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useScenarioName() {
  const text = useText();
  const { money, number, list, percent } = useFormat();
  return ({ objective, limits: { hours, budget, languages, tracks }, outcome }: Scenario): string => {
    const parts = [
      text(`programme.objective.${objective}.short`),
      ...(hours === null ? [] : [text('programme.upTo.hours', { hours: number(hours) })]),
      ...(budget === null ? [] : [money(budget)]),
      ...(tracks === 1 ? [] : [text('programme.limit.tracks.choice', { count: tracks })]),
      ...languages,
    ];
    const share = outcome && shareClosed(outcome.plan);
    return `${list(parts)}${share ? ` · ${percent(share)}` : ''}`;
  };
}
