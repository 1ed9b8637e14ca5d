import type { MyCohortsQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

type MyModule = MyCohortsQuery['myCohorts'][number]['modules'][number];

/** The learner's plan within the programme: what is for her, and what she may skip. */
export function MyModules({ modules }: { modules: readonly MyModule[] }) {
  const text = useText();
  const { list } = useFormat();
  const titles = (skipped: boolean) => modules.filter((each) => each.skipped === skipped).map(({ title }) => title);
  const [mine, others] = [titles(false), titles(true)];
  const hours = modules.reduce((sum, module) => sum + (module.skipped ? 0 : module.hours), 0);
  return (
    <>
      {mine.length > 0 && <p>{text('cohort.mine.modules', { modules: list(mine), hours })}</p>}
      {others.length > 0 && <p>{text('cohort.mine.skipped', { modules: list(others) })}</p>}
    </>
  );
}
