import { peopleChanging } from '@baobab/domain/framework/post-title';
import type { RoleProfileProposalsQuery } from '../generated/documents';
import type { Problem } from '../graphql/problem';

type Proposals = Extract<RoleProfileProposalsQuery['roleProfileProposals'], { __typename: 'RoleProfileProposals' }>;
export type PostTitle = Proposals['nodes'][number];

/** What somebody decided of a title: a role profile that she confirmed, or one that waits for it. */
export interface Decision {
  /** Empty: left out. */
  roleProfileId: string;
  confirmed: boolean;
}
/** By title; each with the title as it was seen, which the list may not show any more. */
export type Decisions = Readonly<Record<string, Decision & { post: PostTitle }>>;

export const decisionOf = (decisions: Decisions, { title, proposal }: PostTitle): Decision =>
  decisions[title] ?? { roleProfileId: proposal?.roleProfileId ?? '', confirmed: false };

/** The titles that are confirmed, and how many people change by each. */
export const confirmedOf = (decisions: Decisions, replace: boolean) =>
  Object.values(decisions).flatMap(({ post, roleProfileId, confirmed }) => {
    if (!confirmed || roleProfileId === '') return [];
    const { title, digest, held } = post;
    return [{ title, roleProfileId, digest, people: peopleChanging(held, roleProfileId, replace) }];
  });

/** Those that are called as a role profile is, word by word: they may be confirmed together. */
export const confirmSame = (titles: readonly PostTitle[], decisions: Decisions): Decisions => {
  const same = titles.filter(({ title, proposal }) => proposal?.likeness === 1 && !decisions[title]);
  return {
    ...decisions,
    ...Object.fromEntries(
      same.map((post) => [post.title, { post, roleProfileId: post.proposal?.roleProfileId ?? '', confirmed: true }]),
    ),
  };
};

/** Which of the titles that were sent the answer names, as about others by now. */
export const changedTitles = (problem: Problem | null, sent: readonly string[]): string[] => {
  const issues = problem && 'issues' in problem ? problem.issues : [];
  const named = issues.filter(({ code }) => code === 'title-changed').map(({ path }) => path);
  return sent.filter((_, nth) => named.includes(`titles.${nth}`));
};

/** After titles were read again: what is about others by now waits to be confirmed anew; what is not shown stays as it was, unless it is named as changed. */
export const stillConfirmed = (
  decisions: Decisions,
  titles: readonly PostTitle[],
  changed: readonly string[],
): Decisions =>
  Object.fromEntries(
    Object.entries(decisions).map(([title, decision]) => {
      const post = titles.find((each) => each.title === title) ?? decision.post;
      const same = post.digest === decision.post.digest && !changed.includes(title);
      return [title, { ...decision, post, confirmed: decision.confirmed && same }];
    }),
  );
