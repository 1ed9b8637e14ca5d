import { measureChanges } from './changes/run';
import { measureCohorts } from './cohorts/run';
import { measureImport } from './import/run';
import { measureReads } from './reads/run';
import { say } from './say';
import type { Scale } from './scale';
import { quick, whole } from './scale';
import { measureSetCovering } from './set-covering/run';
import { measureStart } from './start/run';
import { measureTailoring } from './tailoring/run';
import { measureTimetable } from './timetable/run';

const measurements: Record<string, (scale: Scale) => Promise<void>> = {
  reads: measureReads,
  import: measureImport,
  changes: measureChanges,
  start: measureStart,
  tailoring: measureTailoring,
  'set-covering': measureSetCovering,
  timetable: measureTimetable,
  cohorts: measureCohorts,
};

const usage = `Say what to measure: npm run bench -- reads|import|changes|start|tailoring|set-covering|timetable|cohorts [--quick]

  reads   the product beside a limit server and PostGraphile
  import  a dry run and an import of 100,000 people
  changes confirming titles, setting targets, publishing a framework
  start   the first start of a new data folder, and the second
  tailoring the best programme for 1,000 people, its bound, and a greedy choice beside it
  set-covering published instances of the OR-Library as requests, and a greedy choice beside them
  timetable the sessions of five and ten cohorts within eight weeks, and their bound
  cohorts cohorts for 1,000 people, their bound, and a greedy division beside it

--quick takes 5,000 people, to see that all of it works. docs/operations/benchmark.md says more.`;

const main = async ([what = '', ...options]: string[]): Promise<number> => {
  const measure = measurements[what];
  if (!measure || options.some((option) => option !== '--quick')) {
    say(usage);
    return 1;
  }
  if (process.platform !== 'linux') {
    say('The benchmark reads processor time and memory from /proc, which only Linux has. Run it there.');
    return 1;
  }
  await measure(options.includes('--quick') ? quick : whole);
  return 0;
};

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
