/** The people of an invented country: 1,200, a hundred in each of twelve institutions, ten in each team. */
export interface Official {
  number: string;
  institution: string;
  roleProfile: string;
  supervisor: string;
  email: string;
  gender: string;
  /** From 0, her place in the list. */
  place: number;
}

export const institutions = [
  'Ministry of Justice',
  'Ministry of Works',
  'Ministry of Trade',
  'Ministry of Labour',
  'Ministry of Energy',
  'Ministry of Water',
  'Ministry of Culture',
  'Ministry of Planning',
  'Land Registry',
  'Civil Service Commission',
  'Customs Service',
  'Audit Office',
];

const profiles = ['Policy maker', 'Service designer', 'Data analyst', 'IT manager'];
const inInstitution = 100;
const inTeam = 10;

const numberOf = (place: number) => `C-${String(place + 1).padStart(4, '0')}`;

const official = (place: number): Official => {
  const head = place - (place % inTeam);
  const leader = place - (place % inInstitution);
  return {
    number: numberOf(place),
    institution: institutions[Math.floor(place / inInstitution)] ?? '',
    roleProfile: place === leader ? 'Senior leader' : (profiles[place % profiles.length] ?? ''),
    // Heads of teams report to the leader of their institution, who reports to nobody here.
    supervisor: place === leader ? '' : numberOf(place === head ? leader : head),
    email: place === head ? `head-${place}@country.example` : '',
    gender: place % 5 < 3 ? 'female' : 'male',
    place,
  };
};

const officials: readonly Official[] = Array.from({ length: institutions.length * inInstitution }, (_, place) =>
  official(place),
);

/** Heads of teams can answer on a screen; the first of each institution leads it. */
export const leaders = officials.filter(({ place }) => place % inInstitution === 0);

/** A level from 0 to 3, the same in each run; people differ more than what is said of them. */
export const levelOf = (place: number, competency: number, source: 'self' | 'supervisor' | 'test'): number => {
  const said = { self: 1, supervisor: 2, test: 5 }[source];
  const institution = Math.floor(place / inInstitution);
  const able = (place * 7 + competency * 3) % 4;
  const luck = (place * 13 + competency * 17 + institution * (competency + 3) + said * 29) % 10;
  return Math.min(3, Math.max(0, able + (luck === 0 ? -1 : luck > 7 ? 1 : 0)));
};

/** The list of people with what an academy tested, as a spreadsheet has it. */
export const testedPeople = (codes: readonly string[]): string =>
  [
    ['Staff number', 'Name', 'E-mail', 'Institution', 'Region', 'Gender', 'Role profile', 'Supervisor', ...codes],
    ...officials.map((each) => [
      each.number,
      `Official ${each.number}`,
      each.email,
      each.institution,
      each.place % 2 === 0 ? 'North' : 'South',
      each.gender,
      each.roleProfile,
      each.supervisor,
      ...codes.map((_, competency) => levelOf(each.place, competency, 'test')),
    ]),
  ]
    .map((cells) => cells.join(','))
    .join('\n');

/** Whose levels are below what their role profile asks for, counted from what was written rather than from the product. */
export const belowTarget = (
  codes: readonly string[],
  targetOf: (roleProfile: string, code: string) => number | undefined,
): { institution: string; code: string; count: number }[] =>
  institutions.flatMap((institution) =>
    codes.map((code, competency) => ({
      institution,
      code,
      count: officials.filter(
        (each) =>
          each.institution === institution &&
          levelOf(each.place, competency, 'self') < (targetOf(each.roleProfile, code) ?? 0),
      ).length,
    })),
  );
