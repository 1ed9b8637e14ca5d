import type { Gender, PersonPartsFragment } from '../generated/documents';

export type Person = PersonPartsFragment;

export const GENDERS = ['female', 'male', 'other'] as const satisfies readonly Gender[];

/** What a person's form says, as the api takes it; what is left empty is not known. */
export function personInput(field: (name: string) => string) {
  return {
    institutionId: field('institutionId'),
    name: field('name'),
    staffNumber: field('staffNumber') || null,
    email: field('email') || null,
    post: field('post') || null,
    gender: GENDERS.find((gender) => gender === field('gender')) ?? null,
    region: field('region') || null,
    supervisor: field('supervisor') || null,
    // Written as a list, with whichever comma the keyboard has.
    languages: field('languages')
      .split(/[\s,،;]+/)
      .filter(Boolean),
  };
}

/** A person as she is, as the api takes it. */
export const inputOf = ({
  institution,
  name,
  staffNumber,
  email,
  post,
  gender,
  region,
  supervisor,
  languages,
}: Person) => ({
  institutionId: institution.id,
  name,
  staffNumber,
  email,
  post,
  gender,
  region,
  supervisor,
  languages: [...languages],
});
