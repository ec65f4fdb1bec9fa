import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { Broadcasts } from './broadcasts.js';
import { BulkActions } from './bulk-actions.js';
import { Clock } from './clock.js';
import { Db } from './db.js';
import { FieldRegistry } from './field-registry.js';
import { ImportTargets } from './import-target.js';
import { Jobs } from './jobs.js';
import { KeptAnswers } from './kept-answers.js';
import { ListExporter } from './list-export.js';

export const CONFIG = Symbol('config');

/** The plumbing every feature may ask for: the configuration, the clock and the database door. */
@Global()
@Module({})
export class CoreModule {
  static with(config: Config): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useFactory: () => new Clock(config.today) },
        { provide: Db, useFactory: (source: DataSource) => new Db(source), inject: [DataSource] },
        Broadcasts,
        BulkActions,
        FieldRegistry,
        ImportTargets,
        ListExporter,
        Jobs,
        KeptAnswers,
      ],
      exports: [
        CONFIG,
        Clock,
        Db,
        Broadcasts,
        BulkActions,
        FieldRegistry,
        ImportTargets,
        ListExporter,
        Jobs,
        KeptAnswers,
      ],
    };
  }
}
