import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { reachesAll } from '../../organisation/whole-organisation.queries';
import { parse } from '../../problem';
import { MaturityTargetsInput } from './institution.input';
import { indicatorIn, indicatorsOf, type IndicatorRow, type IndicatorView } from './maturity-model';
import { modelInUse } from './model-in-use.queries';

export interface MaturityTargetsView {
  /** The reader coordinates the whole organisation. */
  maySet: boolean;
  /** Of all of them together, for the next change. */
  version: string;
  targets: { indicator: IndicatorView; ordinal: number | null }[];
}

/** SQL: what all targets of the model in use are, as one word. $1 the organisation. */
export const targetsVersion = `md5(coalesce((select string_agg(indicator_id || ' ' || ordinal, ',' order by indicator_id) from maturity_target
  where organisation_id = $1 and model_id = ${modelInUse}), ''))`;

/** $1 the organisation, $2 the roots where the reader coordinates. */
const text = `
  select ${indicatorsOf(modelInUse)} as indicators,
    coalesce((select jsonb_object_agg(t.indicator_id, t.ordinal) from maturity_target t where t.organisation_id = $1 and t.model_id = ${modelInUse}), '{}') as ordinals, ${targetsVersion} as version,
    (${reachesAll.replaceAll('$1', '$2')}) as "maySet"`;

/** Where the organisation wants its institutions to be. */
@Injectable()
export class MaturityTargetsQueries {
  constructor(private readonly reads: Reads) {}

  async of(actor: Actor, input: unknown): Promise<MaturityTargetsView> {
    const { locale } = parse(MaturityTargetsInput, input);
    const found = await this.reads.one<{
      indicators: IndicatorRow[] | null;
      ordinals: Record<string, number>;
      version: string;
      maySet: boolean;
    }>(scopeOf(actor), {
      name: 'assessment.maturity-targets',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator')],
    });
    const { indicators, ordinals = {}, version = '', maySet = false } = found ?? {};
    return {
      maySet,
      version,
      targets: (indicators ?? []).map((row) => ({
        indicator: indicatorIn(row, locale),
        ordinal: ordinals[row.id] ?? null,
      })),
    };
  }
}
