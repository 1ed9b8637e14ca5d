import { groupedCode, numberOfForm } from '@baobab/domain/assessment';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FindPaperFormsDocument, PaperFormDocument, type PaperFormPartsFragment } from '../../generated/documents';
import { failureSentence } from '../../graphql/failure';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { LinkButton } from '../../ui/LinkButton';
import styles from './Keying.module.css';

type Found = PaperFormPartsFragment;

interface FindFormProps {
  roundId: string;
  onFound(form: Found): void;
}

/** Whose form it is: by the code that is printed on it, else by name or staff number. */
export function FindForm({ roundId, onFound }: FindFormProps) {
  const text = useText();
  const { find, found, failure } = useFindForm(roundId);
  const [taken, setTaken] = useState<Found | null>(null);
  const [missing, setMissing] = useState(false);
  const take = (form: Found) => (form.submittedAt === null ? onFound(form) : setTaken(form));
  const send = async (words: string) => {
    setTaken(null);
    setMissing(words === '');
    const byCode = words === '' ? null : await find(words);
    if (byCode) take(byCode);
  };
  const none = found?.length === 0 ? text('assessment.keying.notFound') : null;
  const mistake = missing ? text('problem.issue.required') : none;
  return (
    <div className={styles.find}>
      <Form onSend={(field) => void send(field('code').trim())}>
        <Field
          label={text('assessment.keying.code')}
          hint={text('assessment.keying.code.hint')}
          name="code"
          dir="auto"
          maxLength={200}
          autoComplete="off"
          // The clerk has a stack of forms: after each the next code is typed.
          autoFocus
          onFocus={(event) => event.target.select()}
          error={mistake}
        />
        <Button type="submit">{text('assessment.keying.find')}</Button>
      </Form>
      <Failure sentence={failure} />
      {taken && <Taken form={taken} onAgain={() => onFound(taken)} />}
      {found && found.length > 0 && <Choices found={found} onTake={take} />}
    </div>
  );
}

function useFindForm(roundId: string) {
  const client = useApolloClient();
  const text = useText();
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  /** @returns the one that has this code; others are to be chosen among. */
  const find = async (words: string): Promise<Found | null> => {
    setFound(null);
    setFailure(null);
    const fetchPolicy = 'network-only';
    try {
      if (numberOfForm(words) !== null) {
        const { data } = await client.query({
          query: PaperFormDocument,
          variables: { roundId, code: words },
          fetchPolicy,
        });
        if (data?.paperForm) return data.paperForm;
      }
      const { data } = await client.query({
        query: FindPaperFormsDocument,
        variables: { roundId, search: words },
        fetchPolicy,
      });
      setFound(data?.findPaperForms ?? []);
    } catch (error) {
      setFailure(failureSentence(error, text));
    }
    return null;
  };
  return { find, found, failure };
}

/** What the form says is in the round: on which day, and by whom. */
function Taken({ form, onAgain }: { form: Found; onAgain(): void }) {
  const text = useText();
  const format = useFormat();
  const said = {
    name: isolated(form.personName),
    when: isolated(format.moment(form.submittedAt ?? '')),
    by: isolated(form.keyedBy ?? ''),
  };
  return (
    <div className={styles.taken} role="alert">
      <p>{text(form.keyedBy === null ? 'assessment.keying.online' : 'assessment.keying.keyed', said)}</p>
      {form.keyedBy !== null && (
        <Button quiet onClick={onAgain}>
          {text('assessment.keying.again')}
        </Button>
      )}
    </div>
  );
}

function Choices({ found, onTake }: { found: readonly Found[]; onTake(form: Found): void }) {
  const text = useText();
  return (
    <ul className={styles.found} aria-label={text('assessment.keying.which')}>
      {found.map((form) => (
        <li key={form.code}>
          <LinkButton onClick={() => onTake(form)}>
            <bdi>{form.personName}</bdi>
          </LinkButton>{' '}
          {form.staffNumber && <bdi>{form.staffNumber}</bdi>} · <bdi>{form.institutionName}</bdi> ·{' '}
          <bdi dir="ltr">{groupedCode(form.code)}</bdi>
        </li>
      ))}
    </ul>
  );
}
