import { useQuery } from '@apollo/client/react';
import { ModuleEffectsDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Facts } from '../ui/Facts';
import { Failure } from '../ui/Failure';
import styles from './ModuleCard.module.css';
import { competenciesOf, type TaughtWords, type TrainingModule } from './parts';

interface ModuleEffectsProps {
  module: TrainingModule;
  framework: TaughtWords;
}

/** What was measured after programmes with it, and what that lets expect of it from now on. */
export function ModuleEffects({ module, framework }: ModuleEffectsProps) {
  const text = useText();
  const { percent } = useFormat();
  const { data, error } = useQuery(ModuleEffectsDocument, { variables: { trainingModuleId: module.id } });
  if (error) return <Failure sentence={failureSentence(error, text)} />;
  if (!data) return null;
  const competencies = competenciesOf(framework);
  const effects = module.teaches.flatMap(({ competencyId }) =>
    data.moduleEffects.filter((effect) => effect.competencyId === competencyId),
  );
  return (
    <section className={styles.effects}>
      <h3>{text('catalogue.effects')}</h3>
      <p className={styles.quiet}>{text(effects.length > 0 ? 'catalogue.effects.means' : 'catalogue.effects.none')}</p>
      {effects.length > 0 && (
        <Facts
          facts={effects.map(({ competencyId, programmes, learners, taught, climbed, expected }) => ({
            name: competencies.find(({ id }) => id === competencyId)?.text.label ?? competencyId,
            value: text('catalogue.effect', { programmes, learners, taught, climbed, expected: percent(expected) }),
          }))}
        />
      )}
    </section>
  );
}
