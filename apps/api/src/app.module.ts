import { type DynamicModule, Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from './config.js';
import { CoreModule } from './core/core.module.js';
import { dataSourceOptions } from './database/data-source.js';
import { CollegesModule } from './cooperative/colleges/colleges.module.js';
import { MemberCategoriesModule } from './cooperative/member-categories/member-categories.module.js';
import { MembersModule } from './cooperative/members/members.module.js';
import { RulesModule } from './cooperative/rules/rules.module.js';
import { SharesModule } from './cooperative/shares/shares.module.js';
import { MeetingsModule } from './cooperative/meetings/meetings.module.js';
import { CooperativeReviewsModule } from './cooperative/cooperative-reviews/cooperative-reviews.module.js';
import { AccountsModule } from './finance/accounts/accounts.module.js';
import { BudgetsModule } from './finance/budgets/budgets.module.js';
import { ClosingsModule } from './finance/closings/closings.module.js';
import { ReservesModule } from './finance/reserves/reserves.module.js';
import { LedgerModule } from './finance/ledger/ledger.module.js';
import { SubsidiesModule } from './finance/subsidies/subsidies.module.js';
import { CallsModule } from './outreach/calls/calls.module.js';
import { CampaignsModule } from './outreach/campaigns/campaigns.module.js';
import { EventsModule } from './outreach/events/events.module.js';
import { MailObjectionsModule } from './outreach/mail-objections/mail-objections.module.js';
import { SegmentsModule } from './outreach/segments/segments.module.js';
import { ContactsModule } from './people/contacts/contacts.module.js';
import { OrganizationsModule } from './people/organizations/organizations.module.js';
import { RelationsModule } from './people/relations/relations.module.js';
import { CompetitorsModule } from './prospecting/competitors/competitors.module.js';
import { LeadFormsModule } from './prospecting/lead-forms/lead-forms.module.js';
import { LeadsModule } from './prospecting/leads/leads.module.js';
import { OpportunitiesModule } from './prospecting/opportunities/opportunities.module.js';
import { PipelinesModule } from './prospecting/pipelines/pipelines.module.js';
import { AttachmentsModule } from './records/attachments/attachments.module.js';
import { BulkModule } from './records/bulk/bulk.module.js';
import { DuplicatesModule } from './records/duplicates/duplicates.module.js';
import { HistoryModule } from './records/history/history.module.js';
import { ImportsModule } from './records/imports/imports.module.js';
import { MergesModule } from './records/merges/merges.module.js';
import { PinsModule } from './records/pins/pins.module.js';
import { SearchModule } from './records/search/search.module.js';
import { TrashModule } from './records/trash/trash.module.js';
import { ViewsModule } from './records/views/views.module.js';
import { AreasModule } from './reference/areas/areas.module.js';
import { CustomFieldsModule } from './reference/custom-fields/custom-fields.module.js';
import { EmailTemplatesModule } from './reference/email-templates/email-templates.module.js';
import { GeographyModule } from './reference/geography/geography.module.js';
import { EndReasonsModule } from './reference/end-reasons/end-reasons.module.js';
import { LetterTemplatesModule } from './reference/letter-templates/letter-templates.module.js';
import { TagsModule } from './reference/tags/tags.module.js';
import { TerritoriesModule } from './reference/territories/territories.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ChatonsModule } from './steering/chatons/chatons.module.js';
import { ResultForecastsModule } from './steering/result-forecasts/result-forecasts.module.js';
import { BundlesModule } from './revenue/bundles/bundles.module.js';
import { ContractsModule } from './revenue/contracts/contracts.module.js';
import { IndexationsModule } from './revenue/indexations/indexations.module.js';
import { InvoicesModule } from './revenue/invoices/invoices.module.js';
import { LettersModule } from './revenue/letters/letters.module.js';
import { RenewalsModule } from './revenue/renewals/renewals.module.js';
import { ServicesModule } from './revenue/services/services.module.js';
import { SubscriptionsModule } from './revenue/subscriptions/subscriptions.module.js';
import { AnalysesModule } from './steering/analyses/analyses.module.js';
import { DashboardsModule } from './steering/dashboards/dashboards.module.js';
import { ManagementReportsModule } from './steering/management-reports/management-reports.module.js';
import { AuthModule } from './system/auth/auth.module.js';
import { DailyModule } from './system/daily/daily.module.js';
import { DirectoryModule } from './system/directory/directory.module.js';
import { FilesModule } from './system/files/files.module.js';
import { HealthModule } from './system/health/health.module.js';
import { MailboxModule } from './work/mailbox/mailbox.module.js';
import { EmailsModule } from './work/emails/emails.module.js';
import { MailModule } from './system/mail/mail.module.js';
import { NotificationsModule } from './system/notifications/notifications.module.js';
import { SettingsModule } from './system/settings/settings.module.js';
import { UsersModule } from './system/users/users.module.js';
import { ActivitiesModule } from './work/activities/activities.module.js';
import { RemindersModule } from './work/reminders/reminders.module.js';
import { AssistanceModule } from './work/assistance/assistance.module.js';
import { CalendarFeedsModule } from './work/calendar-feeds/calendar-feeds.module.js';
import { CalendarModule } from './work/calendar/calendar.module.js';

/** The contents page: areas and their features from foundation to roof. A feature imports only those above it. */
@Module({})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl, config.requestSeconds),
          retryAttempts: 3,
          retryDelay: 500,
        }),
        EventEmitterModule.forRoot(),
        CoreModule.with(config),
        HealthModule,
        UsersModule,
        AuthModule,
        SettingsModule,
        FilesModule,
        MailModule,
        DailyModule,
        DirectoryModule,
        NotificationsModule,
        TerritoriesModule,
        AreasModule,
        GeographyModule,
        TagsModule,
        EndReasonsModule,
        LetterTemplatesModule,
        EmailTemplatesModule,
        CustomFieldsModule,
        OrganizationsModule,
        RelationsModule,
        ContactsModule,
        RulesModule,
        CollegesModule,
        MemberCategoriesModule,
        MembersModule,
        SharesModule,
        MeetingsModule,
        CooperativeReviewsModule,
        ServicesModule,
        BundlesModule,
        ContractsModule,
        SubscriptionsModule,
        LettersModule,
        IndexationsModule,
        RenewalsModule,
        InvoicesModule,
        PipelinesModule,
        CompetitorsModule,
        OpportunitiesModule,
        LeadFormsModule,
        LeadsModule,
        AccountsModule,
        BudgetsModule,
        LedgerModule,
        SubsidiesModule,
        ClosingsModule,
        ReservesModule,
        ActivitiesModule,
        RemindersModule,
        AssistanceModule,
        CalendarModule,
        CalendarFeedsModule,
        AttachmentsModule,
        EmailsModule,
        MailboxModule,
        ViewsModule,
        HistoryModule,
        MergesModule,
        PinsModule,
        TrashModule,
        BulkModule,
        DuplicatesModule,
        ImportsModule,
        SearchModule,
        SegmentsModule,
        MailObjectionsModule,
        CampaignsModule,
        CallsModule,
        EventsModule,
        ReportsModule,
        AnalysesModule,
        ResultForecastsModule,
        ChatonsModule,
        DashboardsModule,
        ManagementReportsModule,
      ],
    };
  }
}
