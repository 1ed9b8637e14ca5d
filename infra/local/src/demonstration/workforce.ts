/** The framework's five role profiles, by their English labels: a table names a person's profile by its label. */
export type RoleProfile = 'Policy maker' | 'Service designer' | 'Data analyst' | 'IT manager' | 'Senior leader';

export const posts: Record<RoleProfile, string[]> = {
  'Policy maker': [
    'Policy adviser',
    'Senior policy officer',
    'Legislative drafter',
    'Programme officer',
    'Legal officer',
  ],
  'Service designer': ['Service designer', 'Front office supervisor', 'Process officer', 'Citizen services officer'],
  'Data analyst': ['Data analyst', 'Statistician', 'Monitoring officer', 'Records and data officer'],
  'IT manager': ['IT manager', 'Systems administrator', 'Information security officer', 'Procurement officer, IT'],
  'Senior leader': ['Director', 'Deputy director', 'Head of unit', 'Chief of section'],
};

export const regions = ['Capital', 'North', 'South', 'Coast', 'Highlands'];

export interface Workforce {
  /** Besides those who have an account. */
  people: number;
  /** How its people divide among the role profiles. */
  profiles: Record<RoleProfile, number>;
  /** How many of its people took part in a round. */
  participation: number;
  /** In levels, above or below the country's, by competency or by competency domain. */
  strengths: Record<string, number>;
  /** In levels, from the first round to the second; where nothing was done, people barely move. */
  progress: number;
}

const ministry = {
  'Policy maker': 45,
  'Service designer': 15,
  'Data analyst': 15,
  'IT manager': 8,
  'Senior leader': 17,
};
const agency = {
  'Policy maker': 12,
  'Service designer': 42,
  'Data analyst': 20,
  'IT manager': 14,
  'Senior leader': 12,
};
const analysts = {
  'Policy maker': 14,
  'Service designer': 10,
  'Data analyst': 52,
  'IT manager': 12,
  'Senior leader': 12,
};

const workforce = (
  people: number,
  profiles: Workforce['profiles'],
  participation: number,
  progress: number,
  strengths: Workforce['strengths'],
): Workforce => ({ people, profiles, participation, progress, strengths });

/**
 * Who works where, and how well, by the institution's code. With the accounts' people they are 1,200; some institutions are so
 * small that their figures are suppressed.
 */
export const workforces: Record<string, Workforce> = {
  ROOT: workforce(4, ministry, 0.9, 0.1, { D1: 0.3 }),
  MOI: workforce(96, ministry, 0.9, 0.05, { D1: -0.1, 'D2.3': -0.4, 'D2.4': 0.5, 'D2.5': 0.2, D3: -0.3 }),
  'MOI-REG': workforce(148, agency, 0.88, 0.3, { 'D2.1': 0.1, 'D2.4': 0.3, 'D3.1': 0.3 }),
  'MOI-NORTH': workforce(8, agency, 0.75, 0, { D1: -0.3, D2: -0.5, D3: -0.3 }),
  MOF: workforce(88, ministry, 0.95, 0.1, { 'D1.3': 0.3, 'D2.1': 0.2, 'D2.2': 0.2, 'D3.2': -0.3 }),
  'MOF-TAX': workforce(182, analysts, 0.93, 0.35, { D2: 0.15, 'D2.3': -0.3, 'D3.1': -0.3 }),
  'MOF-BUD': workforce(46, analysts, 0.97, 0.15, { 'D1.2': 0.3, 'D2.6': -0.2, 'D3.2': -0.3 }),
  MOH: workforce(104, ministry, 0.86, 0.05, { 'D1.3': 0.2, 'D2.4': -0.4, 'D2.5': -0.2, 'D3.1': 0.4 }),
  'MOH-HOS': workforce(236, agency, 0.78, 0.1, { D2: -0.3, 'D3.1': 0.5, 'D3.4': -0.2 }),
  MOE: workforce(141, ministry, 0.84, 0, { D1: 0.1, D2: -0.25, 'D3.2': 0.2, 'D3.3': -0.3 }),
  'MOE-SOUTH': workforce(6, ministry, 0.8, 0, { D1: -0.2, D2: -0.5, 'D3.3': -0.4 }),
  DGA: workforce(65, agency, 0.98, 0.25, { D1: 0.3, D2: 0.35, D3: 0.6 }),
  STA: workforce(71, analysts, 0.96, 0.2, { D2: 0.5, 'D2.2': 0.2, 'D2.3': 0.3, D3: -0.1 }),
};
