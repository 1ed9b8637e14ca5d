import type { ReactNode } from 'react';
import { useLanguages } from '../catalogue/use-languages';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

import styles from './ModuleCard.module.css';
import type { Levels, Plan, PlannedModule } from './parts';

interface ModuleCardProps {
  planned: PlannedModule;
  plan: Plan;
  levels: Levels;
  /** What can be done with it. */
  actions?: ReactNode;
}

/** A module in its place: what it takes, what it closes for whom, and why it is here. */
export function ModuleCard({ planned, plan, levels, actions }: ModuleCardProps) {
  const text = useText();
  const { money, number, list } = useFormat();
  const { nameOf } = useLanguages();
  const { module, closes, people, cost, priceFrom, lostWithout, byHand } = planned;
  const facts = [
    text('catalogue.hours', { hours: module.hours }),
    cost === null ? null : money(cost),
    cost === null || priceFrom === 'catalogue' ? null : text(`budget.prices.from.${priceFrom}`),
    people === null ? null : text('programme.people', { people }),
    text(`catalogue.modality.${module.modality}`),
    list(module.languages.map(nameOf)),
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.module}>
      <div className={styles.head}>
        <h3>
          <bdi>{module.text.label}</bdi>
        </h3>
        {module.invented && <span className={styles.mark}>{text('catalogue.mark.invented')}</span>}
        {byHand && <span className={styles.mark}>{text('programme.byHand')}</span>}
      </div>
      <p className={styles.facts}>
        <bdi>{module.provider}</bdi> · {facts.join(' · ')}
      </p>
      <ul className={styles.closes}>
        {closes.map(({ competencyId, ordinal, people: learners }) => (
          <li key={`${competencyId} ${ordinal}`}>
            {plan.effects.find((effect) => effect.competencyId === competencyId)?.code}{' '}
            <span className={styles.quiet}>{levels.find((level) => level.ordinal === ordinal)?.text.label}</span>
            {learners !== null && <strong>{number(learners)}</strong>}
          </li>
        ))}
      </ul>
      {lostWithout !== null && (
        <p className={styles.why}>
          {lostWithout > 0 ? text('programme.lostWithout', { need: lostWithout }) : text('programme.lostNothing')}
        </p>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
