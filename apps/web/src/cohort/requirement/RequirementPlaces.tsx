import { csvText } from '@baobab/domain/assessment';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { Table } from '../../ui/Table';
import sessions from '../Sessions.module.css';
import { countOf, STANDINGS, type WholeRequirement } from './parts';

/** Where it is required, and how far people are there; to be saved as a table too. */
export function RequirementPlaces({ requirement }: { requirement: WholeRequirement }) {
  const text = useText();
  const { number } = useFormat();
  const { byInstitution, moduleCode, day } = requirement;
  const head = [
    text('requirement.institution'),
    ...STANDINGS.map((standing) => text(`requirement.standing.${standing}`)),
  ];
  const withheld = byInstitution.some(({ standings }) => standings === null);
  const exported = () =>
    csvText(
      [
        [...head, text('requirement.day')],
        ...byInstitution.map(({ name, standings }) => [
          name,
          ...STANDINGS.map((standing) => (standings ? String(countOf(standings, standing)) : '')),
          day,
        ]),
      ],
      true,
    );
  return (
    <section className={sessions.sessions} aria-labelledby="requirement-places">
      <div className={sessions.head}>
        <h2 id="requirement-places">{text('requirement.places')}</h2>
        {byInstitution.length > 0 && (
          <Button quiet onClick={() => download(`baobab-required-${moduleCode}-${day}.csv`, exported())}>
            {text('requirement.export')}
          </Button>
        )}
      </div>
      {byInstitution.length === 0 && <p>{text('requirement.places.none')}</p>}
      {byInstitution.length > 0 && (
        <Table stacked label={text('requirement.places')} head={head}>
          {inTree(byInstitution).map(({ institutionId, name, standings, depth }) => (
            <tr key={institutionId}>
              <th scope="row">
                <bdi style={{ paddingInlineStart: `${depth * 1.5}rem` }}>{name}</bdi>
              </th>
              {STANDINGS.map((standing) => (
                <td key={standing}>
                  {standings ? number(countOf(standings, standing)) : text('programme.withheld.short')}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
      {withheld && <p className={sessions.quiet}>{text('requirement.withheld')}</p>}
    </section>
  );
}

type Place = WholeRequirement['byInstitution'][number];

/** Each above what lies below it. */
const inTree = (
  places: readonly Place[],
  parentId: Place['parentId'] = null,
  depth = 0,
): (Place & { depth: number })[] =>
  places
    .filter((place) => place.parentId === parentId)
    .flatMap((place) => [{ ...place, depth }, ...inTree(places, place.institutionId, depth + 1)]);
