import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Table } from '../ui/Table';
import type { Outcome } from './parts';

/** What a track more closes, up to one more than were asked for. */
export function TracksCurve({ points }: { points: Outcome['tracksCurve'] }) {
  const text = useText();
  const { number } = useFormat();
  if (points.length === 0) return null;
  return (
    <>
      <h3>{text('programme.tracksCurve')}</h3>
      <Table
        label={text('programme.tracksCurve')}
        head={(['tracks', 'closed', 'sure'] as const).map((column) => text(`programme.tracksCurve.${column}`))}
      >
        {points.map(({ tracks, needClosed, bound }) => (
          <tr key={tracks}>
            <th scope="row">{number(tracks)}</th>
            <td>{number(needClosed)}</td>
            <td>
              {bound === needClosed
                ? text('programme.tracksCurve.proven')
                : text('programme.tracksCurve.bound', { bound: number(bound) })}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
