import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { LeavingPreviewDocument, RecordLeavingDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { issueSentence, problemOf, problemSentence } from '../graphql/problem';
import { useCommand } from '../graphql/use-command';
import { today } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { useUncovered } from '../ui/use-uncovered';
import { LeavingPreview } from './LeavingPreview';
import type { Person } from './person-fields';
import { useMe } from './SignedIn';

interface RecordLeavingProps {
  person: Person;
  onRecorded(person: Person): void;
  onReload(): Promise<unknown>;
}

/** Chooses the day, and says what will come of it before it is done. */
export function RecordLeaving({ person, onRecorded, onReload }: RecordLeavingProps) {
  const text = useText();
  const uncovered = useUncovered<HTMLDivElement>();
  const withRoles = useMe().roles.includes('administrator');
  const [leftOn, setLeftOn] = useState(person.leftOn ?? today());
  const { data, error } = useQuery(LeavingPreviewDocument, {
    variables: { input: { personId: person.id, leftOn }, withRoles },
    skip: leftOn === '',
    fetchPolicy: 'no-cache',
  });
  const record = useCommand(RecordLeavingDocument, (answer) => answer.recordLeaving);
  const name = isolated(person.name);
  const preview = data?.leavingPreview;
  const problem = preview && problemOf(preview);
  const saidOf = (path: string) => issueSentence(problem ?? null, path, text, 'recordLeaving') ?? record.issue(path);
  const [issue, refusal] = [saidOf('leftOn'), saidOf('personId')];

  const send = async () => {
    const input = { personId: person.id, leftOn, expectedVersion: person.version };
    const recorded = await record.run({ input });
    if (recorded) onRecorded(recorded);
  };

  return (
    <div ref={uncovered} tabIndex={-1}>
      <Form onSend={() => void send()}>
        <Field
          label={text('organisation.leave.day')}
          hint={text('organisation.leave.day.hint', { name })}
          type="date"
          value={leftOn}
          onChange={(event) => setLeftOn(event.target.value)}
          error={issue}
        />
        {error && <Failure sentence={failureSentence(error, text)} />}
        {problem && !issue && <Failure sentence={refusal ?? problemSentence(problem, text)} />}
        {preview && 'atOnce' in preview && <LeavingPreview name={name} preview={preview} />}
        <Failure sentence={issue || refusal ? null : record.sentence} onReload={record.reloadBy(onReload)} />
        {preview && 'atOnce' in preview && (
          <Button type="submit" pending={record.pending}>
            {text('organisation.leave.confirm', { name })}
          </Button>
        )}
      </Form>
    </div>
  );
}
