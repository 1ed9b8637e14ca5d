import type { TestApi } from '../api.testing';
import type { Scene } from './commands.testing';
import { command } from './commands.testing';

interface Somebody {
  id: string;
}

export const stayingOf = ({ id }: Somebody) => ({ personId: id, expectedVersion: 1 });
export const leavingToday = ({ id }: Somebody) => ({ personId: id, leftOn: new Date().toISOString().slice(0, 10) });
export const leavingOf = (person: Somebody) => ({ ...stayingOf(person), ...leavingToday(person) });

/** A good input of each command about leaving. */
export const leavingInputs = {
  recordLeaving: ({ person }: Scene) => leavingOf(person),
  undoLeaving: async ({ person, cookie }: Scene, api: TestApi) => {
    await command(api, 'recordLeaving', leavingOf(person), cookie);
    return { personId: person.id, expectedVersion: 2 };
  },
};
