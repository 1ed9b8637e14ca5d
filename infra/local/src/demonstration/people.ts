import { accounts, administrator, institutions } from './government';
import { nameSomebody } from './names';
import type { Random } from './random';
import { seeded } from './random';
import type { RoleProfile } from './workforce';
import { posts, regions, workforces } from './workforce';

export interface PersonPlan {
  staffNumber: string;
  name: string;
  email: string;
  institution: string;
  region: string;
  post: string;
  gender: 'female' | 'male' | 'other' | null;
  languages: string[];
  roleProfile: RoleProfile;
  hasAccount: boolean;
  /** Staff number of who supervises her: a senior leader of the same institution; null for those. */
  supervisor: string | null;
}

type Unnumbered = Omit<PersonPlan, 'staffNumber' | 'supervisor'>;

const regionOf = new Map(institutions.map(({ code, region }) => [code, region]));
const homeRegion = (institution: string): string => regionOf.get(institution) ?? 'Capital';

/** Everybody of the demonstration government, those with an account first; the same people each time. */
export const people = (seed: number): PersonPlan[] => {
  const random = seeded(seed);
  const emailOf = distinctEmails();
  const others = Object.entries(workforces).flatMap(([institution, { people: count }]) =>
    Array.from({ length: count }, () => somebody(random, institution, emailOf)),
  );
  return withSupervisors(
    [...accountHolders, ...others].map((person, index) => ({ ...person, staffNumber: `RB-${10_001 + index}` })),
  );
};

/** The leaders of an institution share its people among them. */
const withSupervisors = (everybody: Omit<PersonPlan, 'supervisor'>[]): PersonPlan[] => {
  const leaders = everybody.filter(leads);
  return everybody.map((person, index) => {
    const own = leaders.filter(({ institution }) => institution === person.institution);
    return { ...person, supervisor: leads(person) ? null : (own[index % own.length]?.staffNumber ?? null) };
  });
};

const leads = ({ roleProfile }: Pick<PersonPlan, 'roleProfile'>): boolean => roleProfile === 'Senior leader';

const accountHolders: Unnumbered[] = [administrator, ...accounts].map((holder) => ({
  name: holder.name,
  email: holder.email,
  institution: holder.institution,
  region: homeRegion(holder.institution),
  post: holder.post,
  gender: holder.gender,
  languages: holder.languages,
  roleProfile: holder.roleProfile,
  hasAccount: true,
}));

type EmailOf = (latin: string, institution: string) => string;

const somebody = (random: Random, institution: string, emailOf: EmailOf): Unnumbered => {
  const roleProfile = random.weighted(workforces[institution]?.profiles ?? {});
  const sex = random.chance(shareOfWomen(roleProfile)) ? 'female' : 'male';
  const { name, latin, languages } = nameSomebody(random, sex);
  return {
    name,
    email: emailOf(latin, institution),
    institution,
    region: random.chance(0.75) ? homeRegion(institution) : random.pick(regions),
    post: random.pick(posts[roleProfile]),
    // Some say neither, and some say nothing.
    gender: random.chance(0.97) ? sex : random.pick(['other', null, null]),
    languages,
    roleProfile,
    hasAccount: false,
  };
};

/** Fewer women among leaders and in IT than elsewhere, as in most administrations. */
const shareOfWomen = (profile: RoleProfile): number => {
  if (profile === 'Senior leader') return 0.31;
  return profile === 'IT manager' ? 0.27 : 0.54;
};

/** Namesakes of an institution are told apart by a number. */
const distinctEmails = (): EmailOf => {
  const namesakes = new Map<string, number>();
  return (latin, institution) => {
    const domain = institution === 'ROOT' ? 'cabinet' : institution.toLowerCase();
    const key = `${latin}@${domain}`;
    const before = namesakes.get(key) ?? 0;
    namesakes.set(key, before + 1);
    return `${latin}${before === 0 ? '' : before + 1}@${domain}.example`;
  };
};
