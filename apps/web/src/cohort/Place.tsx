import { useText } from '../locale/use-text';

/** Where a session is held: a venue, a link, or both. */
export function Place({ venue, link }: { venue: string | null; link: string | null }) {
  const text = useText();
  return (
    <>
      {venue && <bdi>{venue}</bdi>} {link && <a href={link}>{text('cohort.session.join')}</a>}
    </>
  );
}
