import { SendPasswordReset } from '@baobab/application/organisation';
import { jobNames } from '@baobab/application/outbox';
import { bindConsumers, consumers } from './consumers';
import { queueOf, queues } from './queues';

const made = () =>
  Object.values(consumers).map((useCase) => Object.create(useCase.prototype) as InstanceType<typeof useCase>);

describe('the consumers', () => {
  it('are one use case for each job', () => {
    expect([...bindConsumers(made()).keys()].sort()).toEqual([...jobNames].sort());
  });

  it('fail the boot with a sentence when a use case was not made', () => {
    const others = made().filter((useCase) => !(useCase instanceof SendPasswordReset));
    expect(() => bindConsumers(others)).toThrow(
      'The use case SendPasswordReset of the job send-password-reset was not made',
    );
  });

  it('have a queue each', () => {
    for (const name of jobNames) expect(Object.keys(queues)).toContain(queueOf[name]);
  });
});
