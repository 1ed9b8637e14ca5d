import { AdministratorHome } from '../home/AdministratorHome';
import { Capacity } from '../home/Capacity';
import { CapacityDue } from '../home/CapacityDue';
import { CoordinatorHome } from '../home/CoordinatorHome';
import { Equity } from '../home/Equity';
import { Progress } from '../home/Progress';
import { Requests } from '../home/Requests';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Greeting } from '../organisation/Greeting';
import { useMe } from '../organisation/SignedIn';

const PAGES = ['coordinator', 'manager', 'administrator'] as const;

/** What each of the reader's roles is asked about, that of who runs the work first. */
export function HomePage() {
  const text = useText();
  const { roles, organisation } = useMe();
  const foremost = PAGES.find((role) => roles.includes(role)) ?? 'manager';
  return (
    <>
      <Greeting sentence={text(`home.desk.sentence.${foremost}`, { organisation: isolated(organisation.name) })} />
      <Requests />
      {roles.includes('coordinator') && <CoordinatorHome />}
      {roles.includes('manager') && (
        <>
          <CapacityDue />
          <Capacity />
          <Progress />
          <Equity />
        </>
      )}
      {roles.includes('administrator') && <AdministratorHome />}
    </>
  );
}
