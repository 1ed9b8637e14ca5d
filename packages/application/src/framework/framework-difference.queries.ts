import type { FrameworkChange, FrameworkContent, FrameworkItem, TextInLanguage } from '@baobab/domain/framework';
import { byId, comparableCompetencies, differenceOf, sourceChanges, textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { parse } from '../problem';
import type { FrameworkRow, UpstreamIds } from './framework-row';
import { contentOf, frameworkRows, upstreamText } from './framework-row';
import type { FrameworkEditionView } from './framework-view';
import { changersRoots, FrameworkAsked, FrameworkQueries, readable } from './framework.queries';

export interface FrameworkWordingView {
  code: string | null;
  /** What the domain or competency is called that it belongs to. */
  place: string | null;
  ordinal: number | null;
  text: TextInLanguage;
}

export interface FrameworkChangeView extends Omit<FrameworkChange, 'before' | 'after'> {
  before: FrameworkWordingView[];
  after: FrameworkWordingView[];
  conflicts: boolean;
}

export interface FrameworkDifferenceView {
  before: FrameworkEditionView;
  after: FrameworkEditionView;
  changes: FrameworkChangeView[];
  comparableCompetencies: number;
}

interface Side {
  edition: FrameworkEditionView;
  content: FrameworkContent;
}

@Injectable()
export class FrameworkDifferenceQueries {
  constructor(
    private readonly reads: Reads,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** An edition beside what it was drafted from. */
  async fromSource(actor: Actor, input: unknown): Promise<FrameworkDifferenceView | null> {
    const { id, locale } = parse(FrameworkAsked, input);
    const after = await this.side(actor, id, locale);
    const before = await this.side(actor, after?.edition.sourceId ?? null, locale);
    if (!before || !after) return null;
    const changes = differenceOf(before.content, after.content).map((change) => ({ ...change, conflicts: false }));
    return this.worded(before, after, changes, locale);
  }

  /** What became of the source of a draft since, as far as the draft has not taken it over; null where there is no newer edition of it. */
  async ofSource(actor: Actor, input: unknown): Promise<FrameworkDifferenceView | null> {
    const { id, locale } = parse(FrameworkAsked, input);
    const draft = await this.side(actor, id, locale);
    if (draft?.edition.state !== 'draft' || draft.edition.sourceId === null) return null;
    const ids = await this.reads.one<UpstreamIds>(scopeOf(actor), {
      name: 'framework.upstream',
      text: upstreamText,
      values: [id],
    });
    if (!ids) return null;
    const [base, newer, source] = await Promise.all(
      [ids.baseId, ids.newerId, draft.edition.sourceId].map((each) => this.side(actor, each, locale)),
    );
    if (!base || !newer || !source) return null;
    const upstream = { base: base.content, newer: newer.content, draft: draft.content, source: source.content };
    return this.worded(base, newer, sourceChanges(upstream), locale);
  }

  private async side(actor: Actor, id: string | null, locale: string): Promise<Side | null> {
    if (id === null) return null;
    const [edition, row] = await Promise.all([
      this.frameworks.edition(actor, id, locale),
      this.reads.one<FrameworkRow>(scopeOf(actor), {
        name: 'framework.content',
        text: `${frameworkRows} where id = $2 and ${readable('framework')}`,
        values: [changersRoots(actor), id],
      }),
    ]);
    return edition && row && { edition, content: contentOf(row) };
  }

  private worded(
    before: Side,
    after: Side,
    changes: readonly (FrameworkChange & { conflicts: boolean })[],
    locale: string,
  ): FrameworkDifferenceView {
    const wordBefore = wording(before.content, locale);
    const wordAfter = wording(after.content, locale);
    return {
      before: before.edition,
      after: after.edition,
      changes: changes.map((change) => ({
        ...change,
        before: change.before.map(wordBefore),
        after: change.after.map(wordAfter),
      })),
      comparableCompetencies: comparableCompetencies(before.content, after.content),
    };
  }
}

const wording = ({ items }: FrameworkContent, locale: string) => {
  const known = byId(items);
  return ({ code, placeId, ordinal, texts }: FrameworkItem): FrameworkWordingView => {
    const place = known.get(placeId ?? '');
    return { code, ordinal, place: place ? textIn(place.texts, locale).label : null, text: textIn(texts, locale) };
  };
};
