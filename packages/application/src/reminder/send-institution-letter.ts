import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { isAnswering } from '../assessment/institution/answering.queries';
import { sql, UnitOfWork } from '../database';
import { Mailer, type InstitutionLetter } from '../mail';
import type { JobPayload } from '../outbox';
import { runForReader } from './run-for-reader';

type Payload = JobPayload<'send-institution-letter'>;

interface Told extends Pick<
  InstitutionLetter,
  'name' | 'locale' | 'signsIn' | 'assessment' | 'institution' | 'closesOn' | 'daysLeft'
> {
  email: string;
  organisation: string;
  demonstration: boolean;
}

/**
 * $1 the organisation, $2 the assessment, $3 the institution, $4 the person, $5 the occasion, $6 the revision of the last day. The record is
 * asked again: nothing is told to who has submitted or has left, nor of
 * being asked to who was taken back, nor the other way round, nor of a last day that was moved once more.
 */
const text = `
  select p.email, p.name, p.account_id is not null as "signsIn", coalesce(account.locale, o.default_locale) as locale,
    o.name as organisation, o.demonstration, a.name as assessment, place.name as institution, a.closes_on::text as "closesOn",
    a.closes_on - app_today() as "daysLeft"
  from institution_assessment a join organisation o on o.id = a.organisation_id
    join institution place on place.organisation_id = a.organisation_id and place.id = $3
    join person p on p.organisation_id = a.organisation_id and p.id = $4
    left join respondent r on r.organisation_id = a.organisation_id and r.assessment_id = a.id and r.institution_id = place.id and r.person_id = p.id
    left join account on account.id = p.account_id
  where a.organisation_id = $1 and a.id = $2 and (r.person_id is null) = ($5 = 'taken-back') and r.submitted_at is null
    and p.email is not null and (p.left_on is null or p.left_on > current_date) and ${isAnswering('a')}
    and case $5::text when 'named' then true when 'taken-back' then true when 'moved' then a.closes_revision = $6::int
      else a.closes_revision = $6::int and a.closes_on - app_today() <= 3 end`;

/** Tells a respondent that she is asked about an institution, or no longer, or of its last day. Who has no e-mail address is not told. The worker calls it. */
@Injectable()
export class SendInstitutionLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, payload: Payload): Promise<void> {
    const letter = await runForReader(this.work, actor, payload.personId, () => find(payload));
    if (letter) await this.mailer.send(letter);
  }
}

const find = async (payload: Payload): Promise<InstitutionLetter | null> => {
  const { organisationId, assessmentId, institutionId, personId, occasion, revision, at } = payload;
  const [told] = await sql<Told>(text, [organisationId, assessmentId, institutionId, personId, occasion, revision]);
  if (!told) return null;
  const { email, organisation, demonstration, ...words } = told;
  return {
    kind: 'institution',
    occasion,
    assessmentId,
    institutionId,
    ...words,
    to: email,
    organisation: { id: organisationId, name: organisation, demonstration },
    messageId: ['institution', occasion, assessmentId, institutionId, personId, revision, ...(at ? [at] : [])].join(
      '.',
    ),
  };
};
