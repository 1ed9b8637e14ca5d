import type { ApproverRole } from '@baobab/domain/programme';
import { sql } from '../../database';

/** Inside a unit of work: who approves programmes of an institution, one after the other; nobody where none is chosen. */
export const readRoute = async (institutionId: string): Promise<readonly ApproverRole[]> => {
  const [route] = await sql<{ steps: ApproverRole[] }>('select steps from approval_route_of($1)', [institutionId]);
  return route?.steps ?? [];
};
