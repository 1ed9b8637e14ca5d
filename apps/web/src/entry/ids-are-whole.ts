const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether every id in an address is one, such as `cohortId`; what else an address says, such as the code of a check-in, its page looks at. */
export const idsAreWhole = (params: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(params).every(([name, value]) => !name.endsWith('Id') || id.test(value ?? ''));
