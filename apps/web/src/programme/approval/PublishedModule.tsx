import { useLanguages } from '../../catalogue/use-languages';
import type { PublishedProgrammeQuery } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import styles from './PublishedProgramme.module.css';

interface PublishedModuleProps {
  module: NonNullable<PublishedProgrammeQuery['publishedProgramme']>['modules'][number];
  framework: PublishedProgrammeQuery['framework'];
}

/** One module: what it is, what it teaches and up to which level, and how it is followed. */
export function PublishedModule({ module, framework }: PublishedModuleProps) {
  const text = useText();
  const { list, number } = useFormat();
  const { nameOf } = useLanguages();
  const competencies = framework.domains.flatMap((domain) => domain.competencies);
  const levelOf = (ordinal: number) => framework.levels.find((level) => level.ordinal === ordinal)?.text.label ?? '';
  const { text: words, provider, invented, hours, modality, languages, url, teaches } = module;
  const facts = [
    text('programme.published.moduleHours', { hours: number(hours) }),
    text(`programme.published.modality.${modality}`),
    list(languages.map(nameOf)),
    isolated(provider),
  ];
  return (
    <li className={styles.module}>
      <h3>
        <bdi lang={words.language}>{words.label}</bdi>
      </h3>
      <p className={styles.quiet}>
        {facts.join(' · ')} {invented && text('programme.published.invented')}
      </p>
      {words.definition && (
        <p>
          <bdi lang={words.language}>{words.definition}</bdi>
        </p>
      )}
      <ul className={styles.teaches}>
        {teaches.map(({ competencyId, toOrdinal }) => {
          const competency = competencies.find(({ id }) => id === competencyId);
          return (
            competency && (
              <li key={competencyId}>
                {text('programme.published.teaches', {
                  competency: isolated(`${competency.code} ${competency.text.label}`),
                  level: isolated(levelOf(toOrdinal)),
                })}
              </li>
            )
          );
        })}
      </ul>
      {url && (
        <p>
          <a href={url}>{text('programme.published.open')}</a>
        </p>
      )}
    </li>
  );
}
