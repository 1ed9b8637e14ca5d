import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import type { Requirement } from './parts';

/** A requirement in words: of whom, and by when how often. */
export function useRequirementWords() {
  const text = useText();
  const { date } = useFormat();
  return {
    ofWhom: ({ institutionName, roleProfileName }: Pick<Requirement, 'institutionName' | 'roleProfileName'>) =>
      roleProfileName === null
        ? text('requirement.of.everybody', { institution: isolated(institutionName) })
        : text('requirement.of.role', {
            institution: isolated(institutionName),
            role: isolated(roleProfileName),
          }),
    rule: ({ firstDueOn, everyMonths }: Pick<Requirement, 'firstDueOn' | 'everyMonths'>) => {
      if (firstDueOn === null) return text('requirement.rule.waived');
      const day = isolated(date(dayOf(firstDueOn)));
      return everyMonths === null
        ? text('requirement.rule.once', { day })
        : text('requirement.rule.again', { day, months: everyMonths });
    },
  };
}
