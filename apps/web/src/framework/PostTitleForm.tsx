import { useState, type ReactNode } from 'react';
import { AssignRoleProfilesDocument, type RoleProfileNamesQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';
import {
  changedTitles,
  confirmedOf,
  confirmSame,
  decisionOf,
  stillConfirmed,
  type Decision,
  type Decisions,
  type PostTitle,
} from './confirmed-titles';
import { PostTitleRow } from './PostTitleRow';
import styles from './PostTitlesPage.module.css';

/** More would be a page of names. */
const MOST_NAMED = 5;

interface PostTitleFormProps {
  upload: string | null;
  titles: readonly PostTitle[];
  profiles: RoleProfileNamesQuery['roleProfiles']['profiles'];
  /** Reads the titles again, from the first on; none where that failed. */
  onReload(): Promise<readonly PostTitle[]>;
  /** In the place of the titles where there are none, and below them. */
  children: ReactNode;
}

/**
 * Each title with what is proposed for it; nothing is written before somebody confirms it, and then all of it at once. What was confirmed stays so
 * while she looks for others.
 */
export function PostTitleForm({ upload, titles, profiles, onReload, children }: PostTitleFormProps) {
  const text = useText();
  const { some } = useFormat();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [replace, setReplace] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const assign = useCommand(AssignRoleProfilesDocument, (data) => data.assignRoleProfiles);
  const confirmed = confirmedOf(decisions, replace);
  const [sent, setSent] = useState<string[]>([]);
  const changed = changedTitles(assign.problem, sent);
  const stale = changed.length > 0;
  const people = confirmed.reduce((sum, each) => sum + each.people, 0);
  const decide = (post: PostTitle, decision: Decision) => {
    setDone(null);
    setDecisions({ ...decisions, [post.title]: { ...decision, post } });
  };

  async function send() {
    const said = confirmed.map(({ title, roleProfileId, digest }) => ({ title, roleProfileId, digest }));
    setSent(said.map(({ title }) => title));
    const given = await assign.run({ input: { uploadId: upload, titles: said, replace } });
    if (!given) return;
    // What is decided next is about the people as they are now.
    await onReload();
    setDecisions({});
    setDone(given.people);
  }

  async function reload() {
    const newer = await onReload();
    setDecisions((before) => stillConfirmed(before, newer, changed));
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
            stacked
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
        sentence={stale ? text('framework.titles.changed', { titles: some(changed, MOST_NAMED) }) : assign.sentence}
        onReload={assign.reloadBy(reload, stale)}
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
