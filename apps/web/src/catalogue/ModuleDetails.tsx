import { useState } from 'react';
import { Words } from '../framework/Words';
import { RetireTrainingModuleDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Failure } from '../ui/Failure';
import styles from './ModuleCard.module.css';
import { ModuleEffects } from './ModuleEffects';
import { competenciesOf, labelOf, type TaughtWords, type TrainingModule } from './parts';

interface ModuleDetailsProps {
  module: TrainingModule;
  framework: TaughtWords;
  onRetired: (() => void) | undefined;
}

/** What it is about, what is uncertain about it, what it teaches in words, and where it is found. */
export function ModuleDetails({ module, framework, onRetired }: ModuleDetailsProps) {
  const text = useText();
  const { list, number } = useFormat();
  const competencies = competenciesOf(framework);
  return (
    <>
      {module.text.definition && (
        <p>
          <Words text={module.text} part="definition" />
        </p>
      )}
      {module.text.note && (
        <p className={styles.note}>
          <Words text={module.text} part="note" />
        </p>
      )}
      {module.invented && <p className={styles.note}>{text('catalogue.invented.means')}</p>}
      <Facts
        facts={[
          ...module.teaches.map(({ competencyId, fromOrdinal, toOrdinal }) => ({
            name: competencies.find(({ id }) => id === competencyId)?.text.label ?? competencyId,
            value: text('catalogue.step', { from: labelOf(framework, fromOrdinal), to: labelOf(framework, toOrdinal) }),
          })),
          ...(['requires', 'equivalents'] as const)
            .filter((kind) => module[kind].length > 0)
            .map((kind) => ({
              name: text(`catalogue.${kind}`),
              value: list(module[kind].map(({ code, text: words }) => `${code} ${isolated(words.label)}`)),
            })),
          ...(module.groupSize === null
            ? []
            : [{ name: text('catalogue.groupSize'), value: number(module.groupSize) }]),
          { name: text('catalogue.code'), value: module.code },
          { name: text('catalogue.licence'), value: module.licence ?? text('catalogue.notKnown') },
          {
            name: text('catalogue.url'),
            value: module.url ? <Away url={module.url} /> : text('catalogue.notKnown'),
          },
        ]}
      />
      <ModuleEffects module={module} framework={framework} />
      {onRetired && <Retire module={module} onRetired={onRetired} />}
    </>
  );
}

function Away({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  );
}

/** It can't be taken back, so it is asked once more. */
function Retire({ module, onRetired }: { module: TrainingModule; onRetired(): void }) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const retire = useCommand(RetireTrainingModuleDocument, (data) => data.retireTrainingModule);

  async function send() {
    if (await retire.run({ input: { trainingModuleId: module.id } })) onRetired();
  }

  if (!asked)
    return (
      <p>
        <Button quiet onClick={() => setAsked(true)}>
          {text('catalogue.retire')}
        </Button>
      </p>
    );
  return (
    <div className={styles.asked}>
      <Failure sentence={retire.sentence} />
      <p>{text('catalogue.retire.means')}</p>
      <div className={styles.actions}>
        <Button pending={retire.pending} onClick={() => void send()}>
          {text('catalogue.retire.confirm')}
        </Button>
        <Button quiet onClick={() => setAsked(false)}>
          {text('catalogue.retire.keep')}
        </Button>
      </div>
    </div>
  );
}
