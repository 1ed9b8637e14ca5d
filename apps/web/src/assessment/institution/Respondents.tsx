import { NameRespondentDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { Form } from '../../ui/Form';
import type { Assessed } from './assessed';
import styles from './Institution.module.css';

/** Who is asked about the institution, and whether they have submitted; more can be named. */
export function Respondents({ assessed, onDone }: { assessed: Assessed; onDone(sentence: string): void }) {
  const text = useText();
  const name = useCommand(NameRespondentDocument, (data) => data.nameRespondent);
  const { assessmentId, institutionId, respondents, mayModerate } = assessed;
  async function send(field: (name: string) => string) {
    const input = { assessmentId, institutionId, person: field('person').trim() };
    if (await name.run({ input })) onDone(text('assessment.institution.named'));
  }
  return (
    <section className={styles.card}>
      <h2>{text('assessment.institution.respondents')}</h2>
      {respondents.length === 0 && <p>{text('assessment.institution.nobody')}</p>}
      <ul className={styles.list}>
        {respondents.map(({ personId, name: who, post, submitted }) => (
          <li key={personId}>
            <bdi>{who}</bdi>
            {post && (
              <>
                {' · '}
                <bdi>{post}</bdi>
              </>
            )}
            {': '}
            {text(submitted ? 'assessment.institution.submitted' : 'assessment.institution.waiting')}
          </li>
        ))}
      </ul>
      {mayModerate && (
        <Form onSend={(field) => void send(field)}>
          <Field label={text('assessment.institution.person')} name="person" dir="ltr" error={name.issue('person')} />
          <Failure sentence={name.sentence} />
          <Button quiet type="submit" pending={name.pending}>
            {text('assessment.institution.add')}
          </Button>
        </Form>
      )}
    </section>
  );
}
