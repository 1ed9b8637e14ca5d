/** What the demonstration's programmes are for, and how far each has come. Institutions by their codes; none: the whole government. */
export interface ProgrammePlan {
  name: string;
  institution: string;
  limits: { objective: string; hours?: number; budget?: number; languages?: string[] };
  /** A draft shows a scenario that nobody has accepted yet. */
  published: boolean;
}

export const programmePlans: readonly ProgrammePlan[] = [
  {
    name: 'Foundations of data and AI',
    institution: 'ROOT',
    limits: { objective: 'most_need_closed', hours: 40 },
    published: true,
  },
  {
    name: 'Health goes digital',
    institution: 'MOH',
    limits: { objective: 'most_need_closed', hours: 60, budget: 60_000 },
    published: true,
  },
  {
    name: 'Finance: a first draft',
    institution: 'MOF',
    limits: { objective: 'most_need_closed', hours: 30, languages: ['en', 'ar'] },
    published: false,
  },
];
