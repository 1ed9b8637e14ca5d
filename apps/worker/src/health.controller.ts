import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { JobQueues } from './job-queues';
import { Relay } from './relay';

@Controller('health')
export class HealthController {
  constructor(
    private readonly relay: Relay,
    private readonly queues: JobQueues,
  ) {}

  @Get('live')
  live(): { alive: true } {
    return { alive: true };
  }

  @Get('ready')
  async ready(): Promise<{ ready: true }> {
    const reached = await this.queues.ping().then(
      () => true,
      () => false,
    );
    if (!reached)
      throw new ServiceUnavailableException(
        'The queue is out of reach: check REDIS_URL and that Redis runs. No job is lost meanwhile.',
      );
    if (!this.relay.works)
      throw new ServiceUnavailableException('The relay reached the outbox or the queue in vain; the log says why.');
    return { ready: true };
  }
}
