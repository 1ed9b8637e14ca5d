import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Reads } from './reads';
import { dataSource, readPool } from './source';
import { UnitOfWork } from './unit-of-work';

export interface DatabaseOptions {
  /** The app's own login: neither owner nor superuser. */
  appUrl: string;
  entities: (new () => object)[];
  /** Connections of each side, writing and reading. */
  poolSize: number;
}

const pool = Symbol('readPool');

/** The writing side (UnitOfWork) and the reading side (Reads), each with its own pool. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    @Inject(pool) private readonly reading: Pool,
  ) {}

  static register({ appUrl, entities, poolSize }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => dataSource(appUrl, entities, poolSize).initialize() },
        { provide: pool, useFactory: () => readPool(appUrl, poolSize) },
        { provide: Reads, useFactory: (reading: Pool) => new Reads(reading), inject: [pool] },
        UnitOfWork,
      ],
      exports: [Reads, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
    await this.reading.end();
  }
}
