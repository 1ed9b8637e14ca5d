import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import {
  ChangeCompletionRulesDocument,
  type CohortCompletionQuery,
  CompletionRulesPreviewDocument,
  type CompletionRulesPreviewQuery,
  RoundsToAskDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { type ConditionDraft, conditionInput, draftsOf, MOST_CONDITIONS, newDraft } from './condition-drafts';
import { ConditionFields } from './ConditionFields';
import { useConditions } from './use-conditions';

type Concerned = Extract<
  CompletionRulesPreviewQuery['completionRulesPreview'],
  { __typename: 'CompletionRulesPreview' }
>['people'];

interface RulesFormProps {
  cohortId: string;
  completion: NonNullable<CohortCompletionQuery['cohortCompletion']>;
  forProgramme: boolean;
  onSaved(): void;
  onReload(): Promise<unknown>;
}

/** The conditions of one level, as many as are asked for. Whom a change concerns is shown before it is saved. */
export function RulesForm({ cohortId, completion, forProgramme, onSaved, onReload }: RulesFormProps) {
  const text = useText();
  const client = useApolloClient();
  const { data } = useQuery(RoundsToAskDocument);
  const [drafts, setDrafts] = useState(() => draftsOf(completion, forProgramme));
  const [fresh, setFresh] = useState<string | null>(null);
  const [concerned, setConcerned] = useState<Concerned | null>(null);
  const change = useCommand(ChangeCompletionRulesDocument, (result) => result.changeCompletionRules);
  const adder = useRef<HTMLButtonElement>(null);
  const [removed, setRemoved] = useState(0);
  // What had the focus is gone.
  useEffect(() => {
    if (removed > 0) adder.current?.focus();
  }, [removed]);
  const write = (next: ConditionDraft[]) => {
    setDrafts(next);
    setConcerned(null);
  };
  const add = () => {
    const kind = drafts.some((draft) => draft.kind === 'attendance') ? 'work' : 'attendance';
    const draft = newDraft(kind);
    setFresh(draft.key);
    write([...drafts, draft]);
  };
  const remove = (key: string) => {
    write(drafts.filter((draft) => draft.key !== key));
    setRemoved(removed + 1);
  };
  const send = async () => {
    const asked = { cohortId, forProgramme, conditions: drafts.map(conditionInput) };
    const { data: found } = await client.query({
      query: CompletionRulesPreviewDocument,
      variables: { input: asked },
      fetchPolicy: 'network-only',
    });
    const preview = found?.completionRulesPreview;
    const people = preview && 'people' in preview ? preview.people : [];
    const seen = concerned !== null && concerned.length === people.length;
    if (people.length > 0 && !seen) return setConcerned(people);
    const expectedVersion = forProgramme ? completion.programmeVersion : completion.cohortVersion;
    if (await change.run({ input: { ...asked, expectedVersion, concerned: people.length } })) onSaved();
  };
  const ofField = drafts.some((_, at) =>
    ['leastShare', 'roundId', 'title'].some((field) => change.issue(`conditions.${at}.${field}`)),
  );
  const general = change.issue('concerned') ?? change.issue('cohortId') ?? change.issue('conditions');
  return (
    <Form onSend={() => void send()}>
      {drafts.length === 0 && <p>{text('cohort.completion.rules.empty')}</p>}
      {drafts.map((draft, at) => (
        <ConditionFields
          key={draft.key}
          place={at + 1}
          draft={draft}
          rounds={data?.assessmentRounds ?? []}
          fresh={draft.key === fresh}
          issue={(field) => change.issue(`conditions.${at}.${field}`)}
          onChange={(next) => write(drafts.map((each) => (each.key === draft.key ? next : each)))}
          onRemove={() => remove(draft.key)}
        />
      ))}
      {drafts.length < MOST_CONDITIONS ? (
        <Button ref={adder} quiet onClick={add}>
          {text('cohort.completion.rules.add')}
        </Button>
      ) : (
        <p>{text('cohort.completion.rules.most')}</p>
      )}
      {concerned && <ConcernedPeople people={concerned} />}
      <Failure sentence={ofField ? null : (general ?? change.sentence)} onReload={change.reloadBy(onReload)} />
      <Button type="submit" pending={change.pending}>
        {text(concerned ? 'cohort.completion.rules.saveAll' : 'cohort.completion.rules.save')}
      </Button>
    </Form>
  );
}

/** More are named in the table of people once it is saved. */
const shown = 20;

function ConcernedPeople({ people }: { people: Concerned }) {
  const text = useText();
  const { summary } = useConditions();
  return (
    <Notice tone="attention">
      <p>{text('cohort.completion.rules.concerns', { count: people.length })}</p>
      <ul>
        {people.slice(0, shown).map(({ personId, name, cohortName, after }) => (
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
  );
}
