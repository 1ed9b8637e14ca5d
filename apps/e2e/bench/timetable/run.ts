import { placeSessions } from '@baobab/domain/cohort/timetable';
import { inSeconds, say, table } from '../say';
import { quick, type Scale } from '../scale';
import { aSeason } from './request';

const timeLimit = 60; // seconds

/** `npm run bench -- timetable`: the sessions of five cohorts within eight weeks, and their bound; whole, of ten cohorts too. */
export const measureTimetable = async (scale: Scale): Promise<void> => {
  const seasons = [[5, 4, 3], [5, 3, 2], ...(scale === quick ? [] : [[10, 5, 4]])] as const;
  say(`10 sessions a cohort, 40 days of 3 times; ${timeLimit} s at most.`);
  const rows: string[][] = [];
  for (const [cohorts, trainers, venues] of seasons) {
    const request = aSeason(cohorts, trainers, venues);
    const [seconds, outcome] = await inSeconds(() => placeSessions({ request, timeLimit }));
    const found = outcome
      ? [outcome.status, outcome.placed.length, outcome.value, outcome.bound]
      : ['none in time', '', '', ''];
    rows.push([`${cohorts} cohorts, ${trainers} trainers, ${venues} venues`, ...found.map(String), seconds.toFixed(1)]);
  }
  say(table(['', 'status', 'sessions', 'value', 'bound', 'seconds'], rows));
};
