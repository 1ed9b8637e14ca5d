import { asUser } from '../client';

/** Where the demonstration's institutions are to be, indicator by indicator. */
export const targetsNow = async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send(
    '{ maturityTargets { version targets { ordinal indicator { indicatorId } } } }',
  );
  return data?.maturityTargets as {
    version: string;
    targets: { ordinal: number | null; indicator: { indicatorId: string } }[];
  };
};
