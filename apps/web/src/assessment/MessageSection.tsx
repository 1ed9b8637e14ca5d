import { Link } from 'wouter';

interface MessageSectionProps {
  title: string;
  sentence?: string;
  /** Where to go, in these words; to her profile, unless it says otherwise. */
  link?: string;
  to?: string;
}

/** Where there is nothing to answer: why, and where to go. */
export function MessageSection({ title, sentence, link, to = '/my-profile' }: MessageSectionProps) {
  return (
    <section>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {sentence && <p role="status">{sentence}</p>}
      {link && (
        <p>
          <Link href={to}>{link}</Link>
        </p>
      )}
    </section>
  );
}
