import { z } from 'zod';

/**
 * An expected failure of a use case. Thrown inside the unit of work, so that nothing is half saved; the api answers it as
 * the member of the field's result union that carries the name `kind`.
 */
export abstract class Problem extends Error {
  abstract readonly kind: string;

  constructor(
    /** Stable; clients translate it. */
    readonly code: string,
    /** English, with the remedy. */
    message: string,
    /** What the message counts, for who translates it. */
    readonly figures: Record<string, number> = {},
  ) {
    super(message);
  }
}

export interface InputIssue {
  path: string;
  code: string;
  message: string;
}

/** The input can't be taken as it is; each issue says where and why. */
export class InputProblem extends Problem {
  readonly kind = 'InputProblem';

  constructor(readonly issues: InputIssue[]) {
    super('input', issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join(' '));
  }
}

/** A refusal: the actor may not do this. Never a member of a union; it reaches the client as FORBIDDEN. */
export class Refused extends Problem {
  readonly kind = 'Refused';

  constructor(message = 'You may not do this. Ask an administrator of your organisation for the role that can.') {
    super('refused', message);
  }
}

/** Nobody is signed in, and this is not for visitors. It reaches the client as UNAUTHENTICATED. */
export class SignInNeeded extends Problem {
  readonly kind = 'SignInNeeded';

  constructor() {
    super('sign-in-needed', 'Sign in first; then you come back to this.');
  }
}

/** The thing named does not exist, or not for this actor; which of the two is not said. */
export class NotFound extends Problem {
  readonly kind = 'NotFound';

  constructor(what: string) {
    super('not-found', `There is no such ${what}. It may have been removed; reload the list and choose again.`);
  }
}

/** Somebody else changed the same thing meanwhile. */
export class VersionConflict extends Problem {
  readonly kind = 'VersionConflict';

  constructor() {
    super(
      'version-conflict',
      'Somebody changed this while you were editing. Reload to see the newer version, then change it again.',
    );
  }
}

const issueCode = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-big';
    case 'invalid_format':
      return `not-${issue.format}`;
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'required' : 'wrong-type';
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid';
    default:
      return 'invalid';
  }
};

/** Checks an input from outside against its schema. @throws InputProblem with one issue for each mistake. */
export const parse = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new InputProblem(
    result.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: issueCode(issue),
      message: issue.message,
    })),
  );
};
