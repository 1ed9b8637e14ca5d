import { Reads } from '@baobab/application/database';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

@Controller('health')
export class HealthController {
  constructor(private readonly reads: Reads) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** It can do its work: PostgreSQL answers too. */
  @Get('ready')
  async ready() {
    try {
      await this.reads.one({}, { name: 'health.ready', text: 'select 1 as one' });
      return { status: 'ready' };
    } catch {
      throw new ServiceUnavailableException({ status: 'not ready', reason: 'PostgreSQL does not answer.' });
    }
  }
}
