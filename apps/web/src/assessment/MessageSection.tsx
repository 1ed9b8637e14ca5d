import { Link } from 'wouter';

interface MessageSectionProps {
  title: string;
  sentence?: string;
  /** To her profile, in these words. */
  link?: string;
}

/** Where there is nothing to answer: why, and where to go. */
export function MessageSection({ title, sentence, link }: MessageSectionProps) {
  return (
    <section>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {sentence && <p role="status">{sentence}</p>}
      {link && (
        <p>
          <Link href="/my-profile">{link}</Link>
        </p>
      )}
    </section>
  );
}
