import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { sql, UnitOfWork } from '../database';
import { Mailer, type ApprovalLetter } from '../mail';
import type { JobPayload } from '../outbox';
import { runForReader } from './run-for-reader';

type Payload = JobPayload<'send-approval-letter'>;

interface Told extends Pick<
  ApprovalLetter,
  'name' | 'locale' | 'signsIn' | 'programme' | 'institution' | 'version' | 'versionId' | 'about' | 'reason'
> {
  email: string;
  organisation: string;
  demonstration: boolean;
}

/**
 * $1 the organisation, $2 the submission, $3 the person, $4 the occasion, $5 the step. The record is asked again: of a step that was decided meanwhile, or
 * was taken back, nobody is told.
 */
const text = `
  select p.email, p.name, p.account_id is not null as "signsIn", coalesce(account.locale, o.default_locale) as locale, o.name as organisation,
    o.demonstration, programme.name as programme, place.name as institution, s.version_number as version, v.id as "versionId",
    coalesce(decider.name, submitter.name) as about, d.reason
  from programme_submission s join organisation o on o.id = s.organisation_id
    join programme on programme.organisation_id = s.organisation_id and programme.id = s.programme_id
    join institution place on place.organisation_id = s.organisation_id and place.id = programme.institution_id
    join programme_version v on v.organisation_id = s.organisation_id and v.programme_id = s.programme_id and v.number = s.version_number
    join person submitter on submitter.organisation_id = s.organisation_id and submitter.id = s.submitted_by
    join person p on p.organisation_id = s.organisation_id and p.id = $3
    left join submission_decision d on d.organisation_id = s.organisation_id and d.submission_id = s.id and d.step = $5
    left join person decider on decider.organisation_id = s.organisation_id and decider.id = d.decided_by
    left join account on account.id = p.account_id
  where s.organisation_id = $1 and s.id = $2 and s.step = $5 and p.email is not null and (p.left_on is null or p.left_on > current_date)
    and s.state = case $4::text when 'to-decide' then 'pending' else $4 end`;

/** Tells an approver that a version waits for her, or who submitted one what became of it. Who has no e-mail address is not told. The worker calls it. */
@Injectable()
export class SendApprovalLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, payload: Payload): Promise<void> {
    const letter = await runForReader(this.work, actor, payload.personId, () => find(payload));
    if (letter) await this.mailer.send(letter);
  }
}

const find = async ({
  organisationId,
  occasion,
  submissionId,
  personId,
  step,
}: Payload): Promise<ApprovalLetter | null> => {
  const [told] = await sql<Told>(text, [organisationId, submissionId, personId, occasion, step]);
  if (!told) return null;
  const { email, organisation, demonstration, ...words } = told;
  return {
    kind: 'approval',
    occasion,
    ...words,
    to: email,
    organisation: { id: organisationId, name: organisation, demonstration },
    messageId: ['approval', occasion, submissionId, step, personId].join('.'),
  };
};
