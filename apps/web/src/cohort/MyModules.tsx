import type { MyCohortsQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

type MyModule = MyCohortsQuery['myCohorts'][number]['modules'][number];

/** The learner's plan within the programme: what is for her, what she may skip, and what others follow. */
export function MyModules({ modules }: { modules: readonly MyModule[] }) {
  const text = useText();
  const { list } = useFormat();
  const titles = (of: (module: MyModule) => boolean) => modules.filter(of).map(({ title }) => title);
  const isMine = ({ skipped, otherTrack }: MyModule) => !skipped && !otherTrack;
  const mine = titles(isMine);
  const reached = titles(({ skipped }) => skipped);
  const ofOthers = titles(({ skipped, otherTrack }) => otherTrack && !skipped);
  const hours = modules.reduce((sum, module) => sum + (isMine(module) ? module.hours : 0), 0);
  return (
    <>
      {mine.length > 0 && <p>{text('cohort.mine.modules', { modules: list(mine), hours })}</p>}
      {reached.length > 0 && <p>{text('cohort.mine.skipped', { modules: list(reached) })}</p>}
      {ofOthers.length > 0 && <p>{text('cohort.mine.otherTrack', { modules: list(ofOthers) })}</p>}
    </>
  );
}
