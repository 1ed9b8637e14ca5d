import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { EnvironmentKeyStore, KeyStore } from './access';
import { dataSource, readPool, Reads, UnitOfWork } from './database';
import { entities } from './entities';
import { organisationProviders } from './organisation';
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

const pool = Symbol('readPool');

const providers = [...organisationProviders];

/** Every use case and read model, over one writing and one reading pool. Both apps stand on it. */
@Module({})
export class ApplicationModule implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    @Inject(pool) private readonly reading: Pool,
  ) {}

  static register({ appUrl, secretKey, demonstration, poolSize = 10 }: ApplicationOptions): DynamicModule {
    return {
      module: ApplicationModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => dataSource(appUrl, entities, poolSize).initialize() },
        { provide: pool, useFactory: () => readPool(appUrl, poolSize) },
        { provide: Reads, useFactory: (reading: Pool) => new Reads(reading), inject: [pool] },
        { provide: KeyStore, useValue: new EnvironmentKeyStore(secretKey) },
        { provide: signInSettings, useValue: { demonstration } },
        UnitOfWork,
        ...providers,
      ],
      exports: [KeyStore, UnitOfWork, Reads, ...providers],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
    await this.reading.end();
  }
}
