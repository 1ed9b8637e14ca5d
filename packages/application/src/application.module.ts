import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { EnvironmentKeyStore, KeyStore } from './access';
import { DatabaseModule } from './database';
import { entities } from './entities';
import { assessmentProviders } from './assessment';
import { budgetProviders } from './budget';
import { catalogueProviders } from './catalogue';
import { cohortProviders } from './cohort';
import { impactProviders } from './impact';
import { needsProviders } from './needs';
import { CancelJob, JobQueries, WatchedJobs } from './outbox';
import { frameworkProviders } from './framework';
import { organisationProviders } from './organisation';
import { programmeProviders } from './programme';
import { reminderProviders } from './reminder';
import { signInSettings } from './organisation/sign-in.settings';

export interface ApplicationOptions {
  /** The app's own login: neither owner nor superuser. */
  appUrl: string;
  /** At least 32 characters; tokens are derived from it. */
  secretKey: string;
  /** Whether the demonstration's accounts may sign in. */
  demonstration: boolean;
  /** Connections of each side, writing and reading. */
  poolSize?: number;
}

const providers = [
  ...assessmentProviders,
  ...budgetProviders,
  CancelJob,
  ...catalogueProviders,
  ...cohortProviders,
  ...frameworkProviders,
  ...impactProviders,
  JobQueries,
  ...needsProviders,
  ...organisationProviders,
  ...programmeProviders,
  ...reminderProviders,
  WatchedJobs,
];

/** Every use case and read model. Both apps stand on it. */
@Module({})
export class ApplicationModule {
  static register({ appUrl, secretKey, demonstration, poolSize = 10 }: ApplicationOptions): DynamicModule {
    const database = DatabaseModule.register({ appUrl, entities, poolSize });
    return {
      module: ApplicationModule,
      global: true,
      imports: [database],
      providers: [
        { provide: KeyStore, useValue: new EnvironmentKeyStore(secretKey) },
        { provide: signInSettings, useValue: { demonstration } },
        ...providers,
      ],
      exports: [database, KeyStore, ...providers],
    };
  }
}
