import type { Client } from '../../src/client';

const levels = 14;
const given =
  'Achieng,Amani,Baraka,Benoît,Chidi,Daudi,Élodie,Fatoumata,Grace,Imani,Juma,Kamau,Mariam,أمينة,خالد,ليلى'.split(',');
const family =
  'Abdalla,Barasa,Coulibaly,Diallo,Fofana,Kariuki,Kimani,Koné,Mbugua,Muñoz,Mutua,Odhiambo,Otieno,العلي,حداد'.split(',');
const profiles = ['Policy maker', 'Service designer', 'Data analyst', 'IT manager', 'Senior leader'];
const header = 'Staff number,Name,E-mail,Institution,Region,Post,Gender,Languages,Role profile';

const at = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** The file that is imported: a row a person with a level in each competency, sixty institutions. The same each time. */
export const tableOf = async (client: Client, people: number): Promise<string> => {
  const { data } = await client.send('{ framework { domains { competencies { code } } } }');
  const { framework } = data as { framework: { domains: { competencies: { code: string }[] }[] } };
  const codes = framework.domains.flatMap(({ competencies }) => competencies.map(({ code }) => code));
  if (codes.length !== levels) throw new Error(`The framework has ${codes.length} competencies, not ${levels}.`);
  const rows = Array.from({ length: people }, (_, index) => rowOf(index + 1));
  return [`${header},${codes.join(',')}`, ...rows].join('\n');
};

const rowOf = (n: number): string =>
  [
    `S-${String(n).padStart(6, '0')}`,
    `${at(given, n * 7)} ${at(family, n * 11)}`,
    `person${n}@gov.example`,
    `Ministry ${n % 60}`,
    at(['Capital', 'North', 'South', 'Coast'], n),
    at(['Policy adviser', 'Statistician', 'Head of unit'], n),
    at(['female', 'male'], n),
    '"en, ar"',
    at(profiles, n),
    ...Array.from({ length: levels }, (_, competency) => (n * 31 + competency * 17) % 4),
  ].join(',');
