import { AcceptScenarioDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';

import { ModuleCard } from './ModuleCard';
import styles from './ModuleList.module.css';
import { withWish, type Levels, type Outcome, type Programme, type Scenario, type Wish, type Wishes } from './parts';

interface ScenarioPlanProps {
  programme: Programme;
  scenario: Scenario;
  outcome: Outcome;
  levels: Levels;
  /** Null for who may not change the programme. */
  wishes: Wishes | null;
  onWishes(wishes: Wishes): void;
  onAccepted(): void;
  /** Reads the programme again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** The best set under the limits, to be accepted, or to be asked for once more with or without one of its modules. */
export function ScenarioPlan({
  programme,
  scenario,
  outcome,
  levels,
  wishes,
  onWishes,
  onAccepted,
  onReload,
}: ScenarioPlanProps) {
  const text = useText();
  const accept = useCommand(AcceptScenarioDocument, (data) => data.acceptScenario);
  const { plan, status } = outcome;
  const send = async () => {
    const input = { programmeId: programme.id, scenarioId: scenario.id, expectedVersion: programme.version };
    if (await accept.run({ input })) onAccepted();
  };
  if (status === 'infeasible') return <Notice tone="attention">{text('programme.scenario.infeasible')}</Notice>;
  if (plan.modules.length === 0) return <Notice tone="attention">{text('programme.scenario.none')}</Notice>;
  return (
    <>
      <Failure sentence={accept.issue('scenarioId') ?? accept.sentence} onReload={accept.reloadBy(onReload)} />
      {wishes && (
        <p>
          <Button pending={accept.pending} onClick={() => void send()}>
            {text('programme.accept')}
          </Button>
        </p>
      )}
      <ol className={styles.list}>
        {plan.modules.map((planned) => (
          <ModuleCard
            key={planned.module.id}
            planned={planned}
            plan={plan}
            levels={levels}
            actions={
              wishes && (
                <WishButtons
                  module={planned.module}
                  wishes={wishes}
                  onWish={(wish) => onWishes(withWish(wishes, planned.module.id, wish))}
                />
              )
            }
          />
        ))}
      </ol>
    </>
  );
}

interface WishButtonsProps {
  module: { id: string; text: { label: string } };
  wishes: Wishes;
  onWish(wish: Wish | null): void;
}

function WishButtons({ module: { id, text: words }, wishes, onWish }: WishButtonsProps) {
  const text = useText();
  return (['mustHave', 'leftOut'] as const).map((wish) => {
    const wished = wishes[wish].includes(id);
    return (
      <LinkButton
        key={wish}
        aria-pressed={wished}
        aria-label={text(`programme.${wish}.of`, { module: isolated(words.label) })}
        onClick={() => onWish(wished ? null : wish)}
      >
        {text(wished ? `programme.${wish}.wished` : `programme.${wish}`)}
      </LinkButton>
    );
  });
}
