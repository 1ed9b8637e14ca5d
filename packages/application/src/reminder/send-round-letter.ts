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
 * $1 the organisation, $2 the round, $3 the person, $4 the occasion, $5 the version in which its last day was moved. The record is asked again:
 * nothing is told of a round that is over, has not begun or was given more time meanwhile, nor of a last day that was moved once more, nor to who has
 * submitted or left.
 */
const text = `
  select p.email, p.name, p.account_id is not null as "signsIn", coalesce(account.locale, o.default_locale) as locale,
    o.name as organisation, o.demonstration, r.name as round, r.source, asked.people, r.closes_on::text as "closesOn", r.disclosure,
    r.closes_on - app_today() as "daysLeft"
  from assessment_round r join person p on p.organisation_id = r.organisation_id and p.id = $3
    join organisation o on o.id = r.organisation_id left join account on account.id = p.account_id
    cross join lateral (select count(*)::int as people
      from round_participant a join person about on about.organisation_id = a.organisation_id and about.id = a.person_id
      where a.organisation_id = r.organisation_id and a.round_id = r.id and a.rater_id = p.id and a.submitted_at is null
        and (about.left_on is null or about.left_on > current_date)) as asked
  where r.organisation_id = $1 and r.id = $2 and p.email is not null and (asked.people > 0 or $4 = 'handed-over')
    and (p.left_on is null or p.left_on > current_date) and ${stillOpen('r')} and r.opens_on <= app_today()
    and ($4 <> 'closing' or r.closes_on - app_today() <= 3) and ($4 <> 'moved' or r.version = $5::int)`;

/** Tells a person that she is asked to assess herself or her people, that the time for it ends or is another, or that she is not asked any more. Who has no e-mail address is not told. The worker calls it. */
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

const find = async (payload: Payload): Promise<RoundLetter | null> => {
  const { organisationId, roundId, personId, occasion, at, version } = payload;
  const [told] = await sql<Told>(text, [organisationId, roundId, personId, occasion, version ?? null]);
  if (!told) return null;
  const { email, organisation, demonstration, ...words } = told;
  return {
    kind: 'round',
    occasion,
    roundId,
    ...words,
    to: email,
    organisation: { id: organisationId, name: organisation, demonstration },
    messageId: [
      'round',
      occasion,
      roundId,
      personId,
      ...(occasion === 'closing' ? [told.closesOn] : []),
      ...(at ? [at] : []),
      ...(version ? [version] : []),
    ].join('.'),
  };
};
