import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import {
  MaturityTargetsDocument,
  SetMaturityTargetsDocument,
  type MaturityTargetsQuery,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Done } from '../../ui/Done';
import { Facts } from '../../ui/Facts';
import { Failure } from '../../ui/Failure';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import form from '../../ui/Form.module.css';
import { PageHead } from '../../ui/PageHead';
import page from '../ImportPage.module.css';

type Targets = MaturityTargetsQuery['maturityTargets']['targets'];

/** Where the organisation wants its institutions to be, indicator by indicator. */
export function MaturityTargetsPage() {
  const text = useText();
  const [done, setDone] = useState(false);
  const { data, error, refetch } = useQuery(MaturityTargetsDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'network-only',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { maySet, version, targets } = data.maturityTargets;
  const finish = () => {
    setDone(true);
    void refetch();
  };
  return (
    <>
      <PageHead
        title={text('assessment.institutions.targets')}
        sentence={text('assessment.institutions.targets.about')}
      />
      {maySet ? (
        <TargetsForm key={version} targets={targets} version={version} onDone={finish} onReload={refetch} />
      ) : (
        <TargetsRead targets={targets} />
      )}
      {/* Beside the button: at the head of a long form it would be out of sight. */}
      <Done done={done ? { sentence: text('assessment.institutions.targets.saved') } : null} />
    </>
  );
}

interface TargetsFormProps {
  targets: Targets;
  version: string;
  onDone(): void;
  /** Reads the targets again, after somebody else set them. */
  onReload(): Promise<unknown>;
}

function TargetsForm({ targets, version, onDone, onReload }: TargetsFormProps) {
  const text = useText();
  const set = useCommand(SetMaturityTargetsDocument, (data) => data.setMaturityTargets);
  async function send(field: (name: string) => string) {
    const chosen = targets.flatMap(({ indicator: { indicatorId } }) => {
      const ordinal = field(indicatorId);
      return ordinal === '' ? [] : [{ indicatorId, ordinal: Number(ordinal) }];
    });
    if (await set.run({ input: { targets: chosen, expectedVersion: version } })) onDone();
  }
  return (
    <Form className={`${form.form} ${page.narrow}`} onSend={(field) => void send(field)}>
      {targets.map(({ indicator, ordinal }) => (
        <SelectField
          key={indicator.indicatorId}
          label={`${indicator.code} ${indicator.text.label}`}
          name={indicator.indicatorId}
          defaultValue={ordinal ?? ''}
          choices={[
            { value: '', label: text('assessment.institutions.targets.none') },
            ...indicator.choices.map((choice) => ({
              value: String(choice.ordinal),
              label: choice.descriptor ? `${choice.level.label}: ${choice.descriptor.label}` : choice.level.label,
            })),
          ]}
        />
      ))}
      <Failure sentence={set.issue('targets') ?? set.sentence} onReload={set.reloadBy(onReload)} />
      <Button type="submit" pending={set.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

function TargetsRead({ targets }: { targets: Targets }) {
  const text = useText();
  const some = targets.filter(({ ordinal }) => ordinal !== null);
  if (some.length === 0) return <p>{text('assessment.institutions.targets.empty')}</p>;
  return (
    <Facts
      facts={some.map(({ indicator, ordinal }) => ({
        name: `${indicator.code} ${indicator.text.label}`,
        value: indicator.choices.find((choice) => choice.ordinal === ordinal)?.level.label,
      }))}
    />
  );
}
