import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { holding, keyOf, PageInput, pageOf, Reads } from '../database';
import { parse } from '../problem';

const MailboxInput = PageInput.extend({ search: z.string().trim().max(200).nullish() });

export interface MailboxMessageView {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string | null;
  calendar: string | null;
  receivedAt: string;
}

export interface MailboxView {
  nodes: MailboxMessageView[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
}

interface PageRow {
  demonstration: boolean;
  total: number;
  message: MailboxMessageView | null;
}

const columns = `m.id, m.recipient, m.subject, m.text_body as text, m.html_body as html, m.calendar, m.received_at as "receivedAt"`;

/** $1 the organisation, $2 a part of the recipient or the subject, $3 and $4 moment and id of the last one seen, $5 how many. */
const text = `
  with wanted as (
    select * from mailbox_message where organisation_id = $1 and ($2::text is null or recipient ilike $2 or subject ilike $2))
  select o.demonstration, (select count(*)::int from wanted) as total, to_jsonb(page) as message
  from organisation o left join lateral (
    select ${columns} from wanted m where $3::timestamptz is null or (m.received_at, m.id) < ($3, $4::uuid)
    order by m.received_at desc, m.id desc limit $5) page on true
  where o.id = $1
  order by page."receivedAt" desc, page.id desc`;

const MailboxMessageInput = z.object({ id: z.uuid() });
const MomentAndId = z.tuple([z.string().max(40), z.uuid()]);

/** What the installation's own mail server received. */
@Injectable()
export class MailboxQueries {
  constructor(private readonly reads: Reads) {}

  /**
   * The newest first; null outside of the demonstration: letters hold keys (an invitation, a new password), and a real organisation's are for
   * their readers alone.
   */
  async page(actor: Actor, input: unknown): Promise<MailboxView | null> {
    const { first, after, search } = parse(MailboxInput, input);
    const [moment, id] = keyOf(after, MomentAndId) ?? [null, null];
    const found = await this.reads.all<PageRow>(scopeOf(actor), {
      name: 'mailbox.page',
      text,
      values: [actor.organisationId, search ? holding(search) : null, moment, id, first + 1],
    });
    if (!found[0]?.demonstration) return null;
    const messages = found.flatMap(({ message }) => (message ? [message] : []));
    const { edges, pageInfo } = pageOf(messages, first, (message) => [message.receivedAt, message.id]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0].total };
  }

  byId(actor: Actor, input: unknown): Promise<MailboxMessageView | null> {
    const { id } = parse(MailboxMessageInput, input);
    return this.reads.one<MailboxMessageView>(scopeOf(actor), {
      name: 'mailbox.message',
      text: `select ${columns} from mailbox_message m join organisation o on o.id = m.organisation_id and o.demonstration
             where m.organisation_id = $1 and m.id = $2`,
      values: [actor.organisationId, id],
    });
  }
}
