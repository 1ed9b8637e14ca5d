import { unambiguousWords } from '@baobab/domain/assessment';
import type { Actor } from '../access';
import { sql } from '../database';

export interface ExportedPerson {
  staffNumber: string | null;
  name: string;
  email: string | null;
  institutionId: string;
  region: string | null;
  post: string | null;
  gender: string | null;
  languages: string[];
  roleProfileId: string | null;
  /** Staff number or e-mail. */
  supervisor: string | null;
  /** By competency. */
  levels: Record<string, number>;
}

/** The words by which an import finds again what ids stand for. */
export interface ExportWords {
  competencies: { id: string; code: string }[];
  institutions: ReadonlyMap<string, string>;
  roleProfiles: ReadonlyMap<string, string>;
}

/** Inside a unit of work. Over the whole organisation, so that a word means the same to whoever imports it again. */
export const readExportWords = async ({
  organisationId,
}: Actor): Promise<Pick<ExportWords, 'institutions' | 'roleProfiles'>> => {
  const institutions = await sql<{ id: string; words: string[] }>(
    `select id, array[name, code] as words from institution
     where organisation_id = $1 and (valid_to is null or valid_to > current_date)`,
    [organisationId],
  );
  const profiles = await sql<{ id: string; words: string[]; own: boolean }>(
    `select id, array(select t.value ->> 'label' from jsonb_each(texts) as t order by t.key <> 'en', t.key) as words,
       organisation_id is not null as own
     from role_profile`,
  );
  // A copy that kept the name of what it was made from goes by it, as in an import.
  const own = unambiguousWords(profiles.filter((profile) => profile.own));
  return {
    institutions: unambiguousWords(institutions),
    roleProfiles: new Map([...unambiguousWords(profiles), ...own]),
  };
};

/** As the import's guess of columns recognises them, so that nobody has to correct one. */
export const exportHeader = ({ competencies }: ExportWords): string[] => [
  'Staff number',
  'Name',
  'E-mail',
  'Institution',
  'Region',
  'Post',
  'Gender',
  'Languages',
  'Role profile',
  'Supervisor',
  ...competencies.map(({ code }) => code),
];

/** What has no word of its own is left empty: an empty cell changes nothing when it is imported again. */
export const exportRow = (
  person: ExportedPerson,
  { competencies, institutions, roleProfiles }: ExportWords,
): string[] => [
  person.staffNumber ?? '',
  person.name,
  person.email ?? '',
  institutions.get(person.institutionId) ?? '',
  person.region ?? '',
  person.post ?? '',
  person.gender ?? '',
  person.languages.join(', '),
  roleProfiles.get(person.roleProfileId ?? '') ?? '',
  person.supervisor ?? '',
  ...competencies.map(({ id }) => String(person.levels[id] ?? '')),
];
