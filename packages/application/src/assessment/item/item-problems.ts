import type { ItemMistake, ItemMistakeCode } from '@baobab/domain/assessment/item';
import { mostOptions } from '@baobab/domain/assessment/item';
import { InputProblem, Problem } from '../../problem';

class ItemStateWrong extends Problem {
  readonly kind = 'ItemStateWrong';
}

class AnotherReviewer extends Problem {
  readonly kind = 'AnotherReviewer';
}

export const notADraft = () =>
  new ItemStateWrong('item-not-draft', 'This item is no draft any more. Load the page again to see where it stands.');
export const notInReview = () =>
  new ItemStateWrong(
    'item-not-in-review',
    'This item is not in review. Its author sends it there; load the page again to see where it stands.',
  );
export const notApproved = () =>
  new ItemStateWrong('item-not-approved', 'This item is not approved, so it is not asked and can’t be retired.');
export const isRetired = () =>
  new ItemStateWrong(
    'item-retired',
    'This edition is retired and stays as it is. Change the newest one, or write an item anew.',
  );
export const isUnderWork = () =>
  new ItemStateWrong(
    'item-under-work',
    'The next edition of this item is being written already. Go on with that one, or discard it first.',
  );
export const isWithheld = () =>
  new ItemStateWrong(
    'item-withheld',
    'You are asked this item in a test that you have not submitted. Submit it or let it close first; until then another coordinator of the whole organisation works on the item.',
  );

/** Four eyes: an item is reviewed by somebody who did not write it, nor change it last. */
export const anotherReviewer = () =>
  new AnotherReviewer(
    'another-reviewer',
    'You wrote this item or changed it last, so another coordinator of the whole organisation reviews it.',
  );

const issue = (path: string, code: string, message: string) => ({ path, code, message });

export const itemCodeTaken = () =>
  new InputProblem([issue('code', 'item-code-taken', 'Another item of yours has this code. Choose another.')]);
export const unknownCompetency = () =>
  new InputProblem([issue('competencyId', 'unknown-competency', 'Choose a competency of the framework.')]);
export const unknownLevel = () =>
  new InputProblem([issue('ordinal', 'unknown-level', 'Choose a level of the framework.')]);

const messages: Record<ItemMistakeCode, string> = {
  'language-missing': 'Write the item in one language at least. Who reads another is shown this one.',
  'language-twice': 'Write each language once.',
  'scenario-missing': 'A case needs a situation. Describe it, or choose another kind.',
  'scenario-unasked': 'Only a case has a situation. Take it out, or choose the kind “case”.',
  'too-few-options': 'Write more options: this kind of item needs them.',
  'too-many-options': `Take options out: this kind of item has fewer, and no item has more than ${mostOptions}.`,
  'option-twice': 'An option stands here twice. Change one of the two.',
  'other-number-of-options': 'Write as many options as in the first language: answers are compared by their place.',
  'number-missing': 'Write the number that is right, and how far from it still counts; 0 if not at all.',
  'number-unasked': 'Only an item that is answered with a number has one. Take it out.',
};

export const mistaken = (mistakes: readonly ItemMistake[]) =>
  new InputProblem(mistakes.map(({ path, code }) => issue(path, `item-${code}`, messages[code])));
