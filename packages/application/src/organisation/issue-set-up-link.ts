import { Injectable } from '@nestjs/common';
import { hashOf, KeyStore } from '../access';
import { sql, UnitOfWork } from '../database';

const lifetimeDays = 7;

/**
 * The token of the link that sets up the first real organisation; null once it was used. Always the same one, derived from the
 * installation's secret: each start of the launcher makes it good for a week more. Never offered by the api.
 */
@Injectable()
export class IssueSetUpLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
  ) {}

  async execute(): Promise<string | null> {
    const token = this.keys.derive('set-up', 'first-organisation');
    const issued = await this.work.runAs({ token: hashOf(token) }, () =>
      sql(
        `insert into one_time_token (purpose, token_hash, expires_at) values ('set-up', $1, now() + make_interval(days => $2))
         on conflict (token_hash) do update set expires_at = excluded.expires_at where one_time_token.used_at is null
         returning id`,
        [hashOf(token), lifetimeDays],
      ),
    );
    return issued.length > 0 ? token : null;
  }
}
