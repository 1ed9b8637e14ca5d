import { useState, type ReactNode } from 'react';
import { AssignRoleProfilesDocument, type RoleProfileNamesQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';
import {
  confirmedOf,
  confirmSame,
  decisionOf,
  type Decision,
  type Decisions,
  type PostTitle,
} from './confirmed-titles';
import { PostTitleRow } from './PostTitleRow';
import styles from './PostTitlesPage.module.css';

interface PostTitleFormProps {
  upload: string | null;
  titles: readonly PostTitle[];
  profiles: RoleProfileNamesQuery['roleProfiles']['profiles'];
  onAssigned(): Promise<unknown>;
  /** In the place of the titles where there are none, and below them. */
  children: ReactNode;
}

/**
 * Each title with what is proposed for it; nothing is written before somebody confirms it, and then all of it at once. What was confirmed stays so
 * while she looks for others.
 */
export function PostTitleForm({ upload, titles, profiles, onAssigned, children }: PostTitleFormProps) {
  const text = useText();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [replace, setReplace] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const assign = useCommand(AssignRoleProfilesDocument, (data) => data.assignRoleProfiles);
  const confirmed = confirmedOf(decisions, replace);
  const people = confirmed.reduce((sum, each) => sum + each.people, 0);
  const decide = (post: PostTitle, decision: Decision) => {
    setDone(null);
    setDecisions({ ...decisions, [post.title]: { ...decision, post } });
  };

  async function send() {
    const said = confirmed.map(({ title, roleProfileId }) => ({ title, roleProfileId }));
    const given = await assign.run({ input: { uploadId: upload, titles: said, replace, expectedPeople: people } });
    if (!given) return;
    setDone(given.people);
    setDecisions({});
    await onAssigned();
  }

  return (
    <div className={styles.form}>
      {titles.length > 0 && (
        <>
          <div className={styles.actions}>
            <Button quiet onClick={() => setDecisions(confirmSame(titles, decisions))}>
              {text('framework.titles.confirmSame')}
            </Button>
          </div>
          <Table
            label={text('framework.titles.title')}
            head={(['title', 'profile', 'confirmed', 'people', 'why'] as const).map((column) =>
              text(`framework.titles.column.${column}`),
            )}
          >
            {titles.map((each) => (
              <PostTitleRow
                key={each.title}
                post={each}
                decision={decisionOf(decisions, each)}
                profiles={profiles}
                onDecide={(decision) => decide(each, decision)}
              />
            ))}
          </Table>
        </>
      )}
      {children}
      <label className={styles.tick}>
        <input type="checkbox" checked={replace} onChange={({ target }) => setReplace(target.checked)} />
        <span>{text('framework.titles.replace')}</span>
      </label>
      <p role="status">{text('framework.titles.summary', { titles: confirmed.length, people })}</p>
      <Failure
        sentence={assign.sentence}
        onReload={assign.problem?.code === 'version-conflict' ? () => void onAssigned() : undefined}
      />
      {done !== null && <Notice tone="done">{text('framework.titles.done', { people: done })}</Notice>}
      <div className={styles.actions}>
        <Button pending={assign.pending} disabled={people === 0} onClick={() => void send()}>
          {text('framework.titles.action')}
        </Button>
      </div>
    </div>
  );
}
