import { InputProblem, Problem } from '../problem';

export class FrameworkPublished extends Problem {
  readonly kind = 'FrameworkPublished';

  constructor() {
    super(
      'framework-published',
      'This edition is published: it never changes, so that what was assessed by it keeps its meaning. Draft the next edition.',
    );
  }
}

export class FrameworkIncomplete extends Problem {
  readonly kind = 'FrameworkIncomplete';
}

export class DraftExists extends Problem {
  readonly kind = 'DraftExists';

  constructor(readonly frameworkId: string) {
    super('draft-exists', 'There is a draft of this framework already. Go on with it, or delete it first.');
  }
}

export const inputProblem = (path: string, code: string, message: string) =>
  new InputProblem([{ path, code, message }]);
