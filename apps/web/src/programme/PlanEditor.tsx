import { useState } from 'react';
import { ChangePlanDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Done, type DoneThing } from '../ui/Done';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { AddModule } from './AddModule';

import { ModuleCard } from './ModuleCard';
import styles from './ModuleList.module.css';
import type { Levels, Programme } from './parts';

interface PlanEditorProps {
  programme: Programme;
  levels: Levels;
  changeable: boolean;
  onChanged(): Promise<unknown>;
}

/** The plan as it stands: modules are moved, taken out and added by hand, and each change shows at once what it does. */
export function PlanEditor({ programme, levels, changeable, onChanged }: PlanEditorProps) {
  const text = useText();
  const change = useCommand(ChangePlanDocument, (data) => data.changePlan);
  const [done, setDone] = useState<DoneThing | null>(null);
  const { id: programmeId, version, plan } = programme;
  const ids = plan.modules.map(({ module }) => module.id);

  const put = async (next: readonly string[], sentence: string | null, expectedVersion = version) => {
    setDone(null);
    const changed = await change.run({ input: { programmeId, trainingModuleIds: [...next], expectedVersion } });
    if (!changed) return;
    const before = ids;
    setDone(sentence === null ? null : { sentence, undo: () => void put(before, null, expectedVersion + 1) });
    void onChanged();
  };
  const moved = (at: number, by: number): string[] => {
    const next = [...ids];
    const [id] = next.splice(at, 1);
    if (id) next.splice(at + by, 0, id);
    return next;
  };

  return (
    <>
      <Failure sentence={change.issue('trainingModuleIds') ?? change.sentence} onReload={change.reloadBy(onChanged)} />
      <Done done={done} />
      {ids.length === 0 && <p>{text(changeable ? 'programme.plan.empty' : 'programme.empty')}</p>}
      <ol className={styles.list}>
        {plan.modules.map((planned, at) => {
          const title = isolated(planned.module.text.label);
          return (
            <ModuleCard
              key={planned.module.id}
              planned={planned}
              plan={plan}
              levels={levels}
              actions={
                changeable && (
                  <>
                    {at > 0 && (
                      <LinkButton
                        aria-label={text('programme.earlier.of', { module: title })}
                        onClick={() => void put(moved(at, -1), null)}
                      >
                        {text('programme.earlier')}
                      </LinkButton>
                    )}
                    {at < ids.length - 1 && (
                      <LinkButton
                        aria-label={text('programme.later.of', { module: title })}
                        onClick={() => void put(moved(at, 1), null)}
                      >
                        {text('programme.later')}
                      </LinkButton>
                    )}
                    <LinkButton
                      aria-label={text('programme.takeOut.of', { module: title })}
                      onClick={() =>
                        void put(
                          ids.filter((id) => id !== planned.module.id),
                          text('programme.takenOut', { module: title }),
                        )
                      }
                    >
                      {text('programme.takeOut')}
                    </LinkButton>
                  </>
                )
              }
            />
          );
        })}
      </ol>
      {changeable && (
        <AddModule
          without={ids}
          onAdd={({ id, title }) => void put([...ids, id], text('programme.added', { module: isolated(title) }))}
        />
      )}
    </>
  );
}
