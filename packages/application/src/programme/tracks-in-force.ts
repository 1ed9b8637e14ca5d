import type { PlannedTrack, TailoredProgramme } from '@baobab/domain/programme';
import type { GroupNeeds } from '../needs';

/** Of a scenario that a plan was accepted from. Those from before there were tracks hold none. */
interface AcceptedFrom {
  needs: GroupNeeds;
  outcome: Pick<TailoredProgramme, 'modules'> & Partial<Pick<TailoredProgramme, 'tracks'>>;
}

export interface InForce {
  needs: GroupNeeds;
  tracks: readonly PlannedTrack[];
}

/** Whether a plan's modules are those of the scenario, in whatever order. */
export const isUnchanged = (ids: readonly string[], { modules }: AcceptedFrom['outcome']): boolean => {
  const planned = new Set(ids);
  return planned.size === modules.length && modules.every(({ id }) => planned.has(id));
};

/**
 * The tracks that people of a plan follow, with the needs that they were found by: those of its scenario as long as its modules are still the scenario's.
 * Edited by hand it is one programme for all.
 */
export const tracksInForce = (
  scenario: AcceptedFrom | null | undefined,
  ids: readonly string[],
  needs: GroupNeeds,
): InForce => {
  const { tracks = [] } = scenario?.outcome ?? {};
  return scenario && tracks.length > 0 && isUnchanged(ids, scenario.outcome)
    ? { needs: scenario.needs, tracks }
    : { needs, tracks: [] };
};
