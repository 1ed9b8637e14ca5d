import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { MyDeputyDocument, NameDeputyDocument, RemoveDeputyDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { FindPerson } from '../organisation/FindPerson';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import styles from './Sessions.module.css';

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** Who decides in the manager's stead while she is away. */
export function Deputy() {
  const text = useText();
  const { date } = useFormat();
  const [untilOn, setUntilOn] = useState(inAWeek);
  const { data, refetch } = useQuery(MyDeputyDocument, { fetchPolicy: 'cache-and-network' });
  const name = useCommand(NameDeputyDocument, (result) => result.nameDeputy);
  const remove = useCommand(RemoveDeputyDocument, (result) => result.removeDeputy);
  const deputy = data?.myDeputy;
  const take = async (personId: string) => {
    if (!(await name.run({ input: { personId, untilOn } }))) return false;
    await refetch();
    return true;
  };
  const end = async () => {
    if (await remove.run({})) await refetch();
  };
  return (
    <section className={styles.sessions} aria-labelledby="cohort-deputy">
      <h2 id="cohort-deputy">{text('cohort.deputy')}</h2>
      {!deputy && <p>{text('cohort.deputy.none')}</p>}
      {deputy && (
        <>
          <p>
            {text('cohort.deputy.is', {
              person: isolated(deputy.name),
              day: isolated(date(dayOf(deputy.untilOn))),
            })}
          </p>
          <p>
            <Button quiet pending={remove.pending} onClick={() => void end()}>
              {text('cohort.deputy.remove')}
            </Button>
          </p>
        </>
      )}
      <Field
        label={text('cohort.deputy.until')}
        type="date"
        value={untilOn}
        onChange={({ target }) => setUntilOn(target.value)}
        error={name.issue('untilOn')}
      />
      <FindPerson
        label={text('cohort.deputy.search')}
        institutionId={null}
        action={text('cohort.deputy.name')}
        actionOf={(person) => text('cohort.deputy.nameOf', { person: isolated(person) })}
        onTake={take}
      />
      <Failure sentence={name.issue('personId') ?? (name.issue('untilOn') ? null : name.sentence) ?? remove.sentence} />
    </section>
  );
}
