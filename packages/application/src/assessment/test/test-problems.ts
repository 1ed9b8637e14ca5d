import { InputProblem, Problem } from '../../problem';

class ItemAnswered extends Problem {
  readonly kind = 'ItemAnswered';
}

export const itemAnswered = () =>
  new ItemAnswered('item-answered', 'This question is answered already, and stays as it is. Go on with the next one.');

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const notItsTurn = () =>
  issue(
    'itemId',
    'not-its-turn',
    'Another question comes first. Load the page again, and answer the one that is shown.',
  );
export const notOfItsForm = () =>
  issue(
    'chosen',
    'not-of-its-form',
    'This is no answer to this question. Choose among the options that are shown, as many as it asks for.',
  );
export const noItems = () =>
  issue('source', 'no-items', 'There are no items for the competencies of your framework, so there is nothing to ask.');
export const noCalibration = () =>
  issue(
    'adaptive',
    'no-calibration',
    'No calibration of your framework is accepted, or its items are no longer asked. Calibrate the items first, or ask everybody the same.',
  );
export const itemsChanged = () =>
  issue(
    'sameItemsAs',
    'items-changed',
    'That test can’t be repeated: it is not among your tests, or some of its items are no longer asked. Let new items be drawn.',
  );
