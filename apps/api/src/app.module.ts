import { type DynamicModule, Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AreasModule } from './areas/areas.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { AuthModule } from './auth/auth.module.js';
import { BulkModule } from './bulk/bulk.module.js';
import { BudgetsModule } from './budgets/budgets.module.js';
import type { Config } from './config.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { ContractsModule } from './contracts/contracts.module.js';
import { CoreModule } from './core/core.module.js';
import { CustomFieldsModule } from './custom-fields/custom-fields.module.js';
import { dataSourceOptions } from './database/data-source.js';
import { DirectoryModule } from './directory/directory.module.js';
import { FilesModule } from './files/files.module.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { GeographyModule } from './geography/geography.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InvoicesModule } from './invoices/invoices.module.js';
import { MergesModule } from './merges/merges.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { RelationsModule } from './relations/relations.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SearchModule } from './search/search.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { SubsidiesModule } from './subsidies/subsidies.module.js';
import { TagsModule } from './tags/tags.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { TrashModule } from './trash/trash.module.js';
import { UsersModule } from './users/users.module.js';
import { ViewsModule } from './views/views.module.js';

/** The contents page: features from foundation to roof. A feature imports only those above it. */
@Module({})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl), retryAttempts: 3, retryDelay: 500 }),
        EventEmitterModule.forRoot(),
        CoreModule.with(config),
        HealthModule,
        UsersModule,
        AuthModule,
        SettingsModule,
        FilesModule,
        DirectoryModule,
        TerritoriesModule,
        AreasModule,
        GeographyModule,
        TagsModule,
        CustomFieldsModule,
        OrganizationsModule,
        RelationsModule,
        ContactsModule,
        ContractsModule,
        SubscriptionsModule,
        InvoicesModule,
        AttachmentsModule,
        BudgetsModule,
        SubsidiesModule,
        ViewsModule,
        HistoryModule,
        MergesModule,
        TrashModule,
        BulkModule,
        DuplicatesModule,
        ImportsModule,
        SearchModule,
        ReportsModule,
      ],
    };
  }
}
