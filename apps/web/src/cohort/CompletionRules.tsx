import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  ChangeCompletionRulesDocument,
  type CohortCompletionQuery,
  type CompletionConditionInput,
  CompletionRulesPreviewDocument,
  type CompletionRulesPreviewQuery,
  RoundsToAskDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { useConditions } from './use-conditions';

type CohortCompletion = NonNullable<CohortCompletionQuery['cohortCompletion']>;
type Concerned = Extract<
  CompletionRulesPreviewQuery['completionRulesPreview'],
  { __typename: 'CompletionRulesPreview' }
>['people'];

interface CompletionRulesProps {
  cohortId: string;
  completion: CohortCompletion;
  onSaved(): void;
  onReload(): Promise<unknown>;
}

/** More are named in the table of people once it is saved. */
const shown = 20;

/** What completes this cohort, or every one of its programme. Whom a change concerns is shown before it is saved. */
export function CompletionRules({ cohortId, completion, onSaved, onReload }: CompletionRulesProps) {
  const text = useText();
  const { summary } = useConditions();
  const client = useApolloClient();
  const { data } = useQuery(RoundsToAskDocument);
  const [forProgramme, setForProgramme] = useState(completion.source !== 'cohort');
  const [concerned, setConcerned] = useState<Concerned | null>(null);
  const change = useCommand(ChangeCompletionRulesDocument, (result) => result.changeCompletionRules);
  const before = forProgramme ? completion.programmeConditions : completion.conditions;
  const version = forProgramme ? completion.programmeVersion : completion.cohortVersion;
  const of = (kind: CompletionConditionInput['kind']) => before.find((each) => each.kind === kind);
  /** Ids of the level that is changed alone: another's are inherited, and copied. */
  const idOf = (kind: CompletionConditionInput['kind']) => {
    const own = version > 0 && (forProgramme || completion.source === 'cohort');
    const id = own ? of(kind)?.id : undefined;
    return id === 'standard' ? undefined : id;
  };
  const send = async (field: (name: string) => string) => {
    const [share, roundId, title] = [field('share'), field('roundId'), field('title')];
    const conditions: CompletionConditionInput[] = [
      ...(share ? [{ id: idOf('attendance'), kind: 'attendance' as const, leastShare: Number(share) / 100 }] : []),
      ...(roundId ? [{ id: idOf('assessment'), kind: 'assessment' as const, roundId }] : []),
      ...(title.trim() ? [{ id: idOf('work'), kind: 'work' as const, title }] : []),
    ];
    const asked = { cohortId, forProgramme, conditions };
    const { data: found } = await client.query({
      query: CompletionRulesPreviewDocument,
      variables: { input: asked },
      fetchPolicy: 'network-only',
    });
    const preview = found?.completionRulesPreview;
    const people = preview && 'people' in preview ? preview.people : [];
    const seen = concerned !== null && concerned.length === people.length;
    if (people.length > 0 && !seen) return setConcerned(people);
    if (await change.run({ input: { ...asked, expectedVersion: version, concerned: people.length } })) onSaved();
  };
  const rounds = (data?.assessmentRounds ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <p>{text('cohort.completion.rules.means')}</p>
      <Failure
        sentence={
          change.issue('concerned') ??
          change.issue('cohortId') ??
          change.issue('conditions.0.leastShare') ??
          change.sentence
        }
        onReload={change.reloadBy(onReload)}
      />
      <SelectField
        label={text('cohort.completion.rules.for')}
        value={forProgramme ? 'programme' : 'cohort'}
        onChange={({ target }) => {
          setForProgramme(target.value === 'programme');
          setConcerned(null);
        }}
        choices={[
          { value: 'programme', label: text('cohort.completion.rules.programme') },
          { value: 'cohort', label: text('cohort.completion.rules.cohort') },
        ]}
      />
      <Form key={`${forProgramme} ${version}`} onSend={(field) => void send(field)}>
        <Field
          label={text('cohort.completion.rules.share')}
          hint={text('cohort.completion.rules.empty')}
          name="share"
          type="number"
          min={0}
          max={100}
          defaultValue={Math.round((of('attendance')?.leastShare ?? 0) * 100) || ''}
        />
        <SelectField
          label={text('cohort.completion.rules.round')}
          name="roundId"
          defaultValue={of('assessment')?.roundId ?? ''}
          choices={[{ value: '', label: text('cohort.completion.rules.none') }, ...rounds]}
        />
        <Field
          label={text('cohort.completion.rules.work')}
          hint={text('cohort.completion.rules.work.hint')}
          name="title"
          dir="auto"
          maxLength={300}
          defaultValue={of('work')?.title ?? ''}
        />
        {concerned && (
          <Notice tone="attention">
            <p>{text('cohort.completion.rules.concerns', { count: concerned.length })}</p>
            <ul>
              {concerned.slice(0, shown).map(({ personId, name, cohortName, after }) => (
                <li key={`${personId} ${cohortName}`}>
                  {text('cohort.completion.rules.concerned', {
                    person: isolated(name),
                    cohort: isolated(cohortName),
                    standing: isolated(summary(after.met, after.total, after.conditions)),
                  })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Button type="submit" pending={change.pending}>
          {text(concerned ? 'cohort.completion.rules.saveAll' : 'cohort.completion.rules.save')}
        </Button>
      </Form>
    </>
  );
}
