import type { Limits, Need, Objective, TailoringRequest, TrainingModule } from '.';
import { tailorProgramme } from '.';

/** A need that each level of weight stands behind: `need('D1.1/2', 10)` waits for D1.1/1, if that is needed. */
export const need = (id: string, weight = 10): Need => {
  const [competency, step] = id.split('/');
  return { id, weight, after: Number(step) > 1 ? `${competency}/${Number(step) - 1}` : null };
};

export const teaching = (
  id: string,
  closes: readonly string[],
  given: Partial<TrainingModule> = {},
): TrainingModule => ({
  id,
  hours: 4,
  cost: 100,
  closes,
  languages: ['en'],
  modality: 'online',
  ...given,
});

export const tailor = (
  needs: readonly Need[],
  modules: readonly TrainingModule[],
  limits: Limits = {},
  objective: Objective = 'most-need-closed',
) => tailorProgramme({ needs, modules, objective, limits }, { timeLimit: 60 });

/** Numbers that look random and are the same every time (the generator of Numerical Recipes). */
const numbers = (seed: number) => {
  let state = seed;
  return (least: number, most: number): number => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return least + Math.floor((state / 2 ** 32) * (most - least + 1));
  };
};

/** A country's request: 80 modules for 14 competencies of 4 steps each, early steps being needed by more people. */
export const largeRequest = (objective: Objective, limits: Limits): TailoringRequest => {
  const between = numbers(1);
  const needs = Array.from({ length: 56 }, (_, index) => {
    const step = (index % 4) + 1;
    return need(`C${Math.floor(index / 4)}/${step}`, between(20, 300) * (5 - step));
  });
  const modules = Array.from({ length: 80 }, (_, index) =>
    teaching(
      `M${index}`,
      Array.from({ length: between(1, 4) }, () => `C${between(0, 13)}/${between(1, 4)}`),
      { hours: between(4, 80) / 2, cost: between(0, 150_000) / 100 },
    ),
  );
  return { needs, modules, objective, limits };
};
