import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { stillOpen } from '../assessment/still-open.queries';
import { sql, UnitOfWork } from '../database';
import { Mailer, type RoundLetter } from '../mail';
import type { JobPayload } from '../outbox';
import { runForReader } from './run-for-reader';

type Payload = JobPayload<'send-round-letter'>;

interface Told extends Pick<
  RoundLetter,
  'name' | 'locale' | 'signsIn' | 'round' | 'source' | 'people' | 'closesOn' | 'disclosure' | 'daysLeft'
> {
  email: string;
  organisation: string;
  demonstration: boolean;
}

/**
 * $1 the organisation, $2 the round, $3 the person, $4 the occasion. The record is asked again: nothing is told of a round that is over, has
 * not begun or was given more time meanwhile, nor to who has submitted or left.
 */
const text = `
  select p.email, p.name, p.account_id is not null as "signsIn", coalesce(account.locale, o.default_locale) as locale,
    o.name as organisation, o.demonstration, r.name as round, r.source, asked.people, r.closes_on::text as "closesOn", r.disclosure,
    r.closes_on - app_today() as "daysLeft"
  from (select organisation_id, round_id, rater_id, count(*)::int as people from round_participant
      where organisation_id = $1 and round_id = $2 and rater_id = $3 and submitted_at is null group by organisation_id, round_id, rater_id) as asked
    join assessment_round r on r.organisation_id = asked.organisation_id and r.id = asked.round_id
    join person p on p.organisation_id = asked.organisation_id and p.id = asked.rater_id
    join organisation o on o.id = asked.organisation_id left join account on account.id = p.account_id
  where p.email is not null
    and (p.left_on is null or p.left_on > current_date) and ${stillOpen('r')} and r.opens_on <= app_today()
    and ($4 = 'opened' or r.closes_on - app_today() <= 3)`;

/** Tells a person that she is asked to assess herself or her people, or that the time for it ends. Who has no e-mail address is not told. The worker calls it. */
@Injectable()
export class SendRoundLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, payload: Payload): Promise<void> {
    const letter = await runForReader(this.work, actor, payload.personId, () => find(payload));
    if (letter) await this.mailer.send(letter);
  }
}

const find = async ({ organisationId, roundId, personId, occasion }: Payload): Promise<RoundLetter | null> => {
  const [told] = await sql<Told>(text, [organisationId, roundId, personId, occasion]);
  if (!told) return null;
  const { email, organisation, demonstration, ...words } = told;
  return {
    kind: 'round',
    occasion,
    roundId,
    ...words,
    to: email,
    organisation: { id: organisationId, name: organisation, demonstration },
    messageId: ['round', occasion, roundId, personId, ...(occasion === 'closing' ? [told.closesOn] : [])].join('.'),
  };
};
