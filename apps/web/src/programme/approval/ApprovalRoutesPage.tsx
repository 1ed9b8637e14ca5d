import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import { ApprovalRoutesDocument, SetApprovalRouteDocument, type ApproverRole } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { treeRows } from '../../organisation/institution-tree';
import { useMe } from '../../organisation/SignedIn';
import { useInstitutions } from '../../organisation/use-institutions';
import { Button } from '../../ui/Button';
import { Done, type DoneThing } from '../../ui/Done';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { LinkButton } from '../../ui/LinkButton';
import { PageHead } from '../../ui/PageHead';
import { Table } from '../../ui/Table';
import { useRoute } from './use-route';

/** Routes that are ready, by what the list of choices holds. */
const ROUTES = {
  none: [],
  manager: ['manager'],
  coordinator: ['coordinator'],
  managerThenCoordinator: ['manager', 'coordinator'],
} as const satisfies Record<string, readonly ApproverRole[]>;
type RouteName = keyof typeof ROUTES;
const INHERIT = 'inherit';
const NONE_FOLDED: ReadonlySet<string> = new Set();

/** Who approves programmes, institution by institution: chosen there, or inherited from above. */
export function ApprovalRoutesPage() {
  const text = useText();
  const route = useRoute();
  const administrator = useMe().roles.includes('administrator');
  const { institutions } = useInstitutions();
  const { data, error, refetch } = useQuery(ApprovalRoutesDocument, { fetchPolicy: 'cache-and-network' });
  const [opened, setOpened] = useState<string | null>(null);
  const [done, setDone] = useState<DoneThing | null>(null);
  const set = useCommand(SetApprovalRouteDocument, (result) => result.setApprovalRoute);
  const routes = data?.approvalRoutes;
  if (!routes || !institutions) return <PageState error={error} onRetry={() => void refetch()} />;
  const routeOf = (id: string) => routes.find(({ institutionId }) => institutionId === id);
  const nameOf = (id: string) => institutions.find((each) => each.id === id)?.name ?? '';
  const send = async (institutionId: string, steps: readonly ApproverRole[] | null, undoes = false) => {
    const before = routeOf(institutionId);
    if (!(await set.run({ input: { institutionId, steps: steps && [...steps] } }))) return;
    setOpened(null);
    const back = before?.own ? before.steps : null;
    setDone({
      sentence: undoes
        ? text('house.undone')
        : text('programme.routes.done', { institution: isolated(nameOf(institutionId)) }),
      ...(!undoes && { undo: () => void send(institutionId, back, true) }),
    });
    void refetch();
  };
  return (
    <>
      <PageHead title={text('programme.routes')} sentence={text('programme.routes.sentence')} />
      <Done done={done} />
      <Table
        stacked
        label={text('programme.routes')}
        head={(['institution', 'route', 'from', ...(administrator ? (['change'] as const) : [])] as const).map(
          (column) => text(`programme.routes.column.${column}`),
        )}
      >
        {treeRows(institutions, NONE_FOLDED).map(({ institution: { id, name }, depth }) => (
          <tr key={id}>
            <th scope="row">
              <bdi style={{ paddingInlineStart: `${depth * 1.5}rem` }}>{name}</bdi>
            </th>
            <td>{route(routeOf(id)?.steps ?? [])}</td>
            <td>{text(`programme.routes.${fromOf(routeOf(id))}`)}</td>
            {administrator && (
              <td>
                <LinkButton
                  aria-label={text('programme.routes.changeOf', { institution: isolated(name) })}
                  onClick={() => setOpened(id)}
                >
                  {text('house.change')}
                </LinkButton>
              </td>
            )}
          </tr>
        ))}
      </Table>
      {opened && (
        <Drawer
          title={text('programme.routes.changeOf', { institution: isolated(nameOf(opened)) })}
          onClose={() => setOpened(null)}
        >
          <p>{text('programme.routes.means')}</p>
          <Failure sentence={set.sentence} />
          <Form
            onSend={(field) => {
              const choice = field('route');
              void send(opened, choice === INHERIT ? null : ROUTES[choice as RouteName]);
            }}
          >
            <SelectField
              label={text('programme.routes.column.route')}
              name="route"
              defaultValue={nameOfRoute(routeOf(opened))}
              choices={[
                { value: INHERIT, label: text('programme.routes.inherit') },
                ...(Object.keys(ROUTES) as RouteName[]).map((value) => ({ value, label: route(ROUTES[value]) })),
              ]}
            />
            <Button type="submit" pending={set.pending}>
              {text('house.save')}
            </Button>
          </Form>
        </Drawer>
      )}
    </>
  );
}

const nameOfRoute = (route: { steps: readonly ApproverRole[]; own: boolean } | undefined): string => {
  if (!route?.own) return INHERIT;
  return (Object.keys(ROUTES) as RouteName[]).find((name) => ROUTES[name].join() === route.steps.join()) ?? INHERIT;
};

/** Where a route is from; that of nobody, where it is not chosen here, is that of nobody above either. */
const fromOf = (route: { steps: readonly ApproverRole[]; own: boolean } | undefined) => {
  if (route?.own) return 'own';
  return route && route.steps.length > 0 ? 'inherited' : 'nothing';
};
