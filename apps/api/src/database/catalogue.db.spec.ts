import { dbContext } from '../../../../test/support/db-context.js';
import { Db } from '../core/db.js';
import { FieldRegistry } from '../core/field-registry.js';

const context = dbContext('empty');

/** Tables that say nothing of their own: plumbing, and copies of what other tables say. A file sent is used by a record. */
const DERIVED = [
  'migrations',
  'reminder_marks',
  'typeorm_metadata',
  'sessions',
  'setup_links',
  'login_tries',
  'revenue_movements',
  'indexation_lines',
  'history_entries',
  'trash_items',
  'search_words',
  'view_defaults',
  'dashboard_homes',
  'pins',
  'imports',
  'import_likenesses',
  'import_rows',
  'stored_files',
  'merged_records',
  'duplicate_groups',
  'duplicate_pairs',
  'duplicate_scans',
  'custom_field_names',
  'contract_numbers',
  'calendar_feeds',
  'daily_runs',
  'lead_form_key',
  'indexation_letters',
  'email_people',
  'email_files',
  'mailboxes',
  'read_messages',
  'tray_messages',
  'tray_files',
  'notification_preferences',
  'notifications',
  'opportunity_stage_stays',
  'assistance_periods',
  'assistance_uses',
  'assistance_accounts',
  'assistance_changes',
  // What a list held on a day.
  'segment_members',
  // Logs of their own, row by row.
  'management_report_versions',
  'campaign_recipients',
  'campaign_opportunities',
  // Each call is an activity.
  'call_entries',
  // Told by the lead, which is handled.
  'lead_results',
  // Noted at the door, by taps.
  'event_people',
  'event_opportunities',
  // What the books of the accountant say.
  'ledger_entries',
  'ledger_imports',
  // As the meeting was opened.
  'meeting_colleges',
  // Noted at the door, by taps, and counted.
  'meeting_voters',
  'resolution_ballots',
  // Logs of their own.
  'analysis_sendings',
  'convocations',
  // Kept day by day, version by version: never changed.
  'result_forecasts',
  'kept_answers',
  'forecast_hypotheses',
];

/** Rows that are part of another record, and go where it goes. */
const OWNED = [
  'activity_mentions of activities',
  'activity_participants of activities',
  'activity_participants of contacts',
  'analysis_sendings of analyses',
  'analysis_sendings of users',
  'attachments of activities',
  'attachments of contacts',
  'attachments of contracts',
  'attachments of invoices',
  'attachments of opportunities',
  'attachments of organizations',
  'attachments of subscriptions',
  'attachments of subsidies',
  'bundle_items of bundles',
  'calendar_feeds of users',
  'call_entries of campaigns',
  'call_entries of contacts',
  'call_entries of organizations',
  'campaign_opportunities of campaigns',
  'campaign_opportunities of opportunities',
  'campaign_recipients of campaigns',
  'campaign_recipients of contacts',
  'campaign_recipients of organizations',
  'contact_contact_points of contacts',
  'contact_roles of contacts',
  'contact_tags of contacts',
  'contract_amendments of contracts',
  'contract_holders of contracts',
  'contract_parties of contracts',
  'contract_signatories of contracts',
  'contract_tags of contracts',
  'convocations of general_meetings',
  'custom_field_choices of custom_fields',
  'dashboard_homes of dashboards',
  'dashboard_homes of users',
  'duplicate_pairs of duplicate_groups',
  'email_files of emails',
  'email_people of contacts',
  'email_people of emails',
  'emails of activities',
  'emails of contacts',
  'emails of contracts',
  'emails of invoices',
  'emails of opportunities',
  'emails of organizations',
  'emails of subscriptions',
  'event_opportunities of events',
  'event_opportunities of opportunities',
  'event_people of contacts',
  'event_people of events',
  'event_people of organizations',
  'import_likenesses of import_rows',
  'import_rows of imports',
  'indexation_letters of indexations',
  'indexation_letters of letters',
  'indexation_lines of indexations',
  'indexation_lines of subscriptions',
  'invoice_lines of invoices',
  'lead_results of leads',
  'lead_results of opportunities',
  'lead_results of organizations',
  'ledger_entries of ledger_imports',
  'letters of organizations',
  'management_report_versions of management_reports',
  'meeting_colleges of general_meetings',
  'meeting_voters of general_meetings',
  'member_category_periods of members',
  'member_college_periods of members',
  'notification_preferences of users',
  'notifications of users',
  'opportunity_competitors of opportunities',
  'opportunity_contacts of opportunities',
  'opportunity_lines of opportunities',
  'opportunity_stage_stays of opportunities',
  'opportunity_tags of opportunities',
  'organization_addresses of organizations',
  'organization_contact_points of organizations',
  'organization_tags of organizations',
  'organization_territories of organizations',
  'pins of users',
  'price_versions of subscriptions',
  'reminder_marks of reminder_rules',
  'renewal_notices of contracts',
  'resolution_ballots of resolutions',
  'resolutions of general_meetings',
  'revenue_movements of organizations',
  'segment_members of contacts',
  'segment_members of organizations',
  'segment_members of segments',
  'service_prices of services',
  'sessions of users',
  'subsidy_months of subsidies',
  'subsidy_receipts of subsidies',
  'tray_files of tray_messages',
  'view_defaults of users',
  'view_defaults of views',
];

test('every business table leaves a history, whoever writes to it', async () => {
  const tables = await context.get(Db).query<{ name: string; events: string | null }>(
    `select c.relname as name, (
       select string_agg(t.tgtype::int::bit(8)::text, ' ' order by t.tgtype) from pg_trigger t
       join pg_proc p on p.oid = t.tgfoid
       where t.tgrelid = c.oid and p.proname = 'record_history' and t.tgenabled = 'O') as events
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  expect(tables.length).toBeGreaterThan(DERIVED.length);
  // A statement's insert, and the delete and update of a row; not before, not instead.
  const recorded = tables.filter(({ events }) => events === '00000100 00011001').map(({ name }) => name);
  expect(recorded).toEqual(tables.map(({ name }) => name).filter((name) => !DERIVED.includes(name)));
});

test('no deletion cascades, or empties a field, but into what a record owns', async () => {
  const references = await context.get(Db).query<{ reference: string }>(
    `select conrelid::regclass || ' of ' || confrelid::regclass as reference
     from pg_constraint where contype = 'f' and confdeltype not in ('r', 'a') order by 1`,
  );
  expect(references.map(({ reference }) => reference)).toEqual(OWNED);
});

test.each([
  'organizations',
  'organization-contact-points',
  'organization-addresses',
  'contacts',
  'contact-contact-points',
  'contact-roles',
  'services',
  'bundles',
  'contracts',
  'subscriptions',
  'invoices',
  'invoice-lines',
  'budget-lines',
  'subsidies',
  'reserve-movements',
  'opportunities',
  'activities',
  'assistance-credits',
  'assistance-accounts',
])('every field of %s stands for something the database knows', async (list) => {
  const registry = context.get(FieldRegistry);
  const table = list.replaceAll('-', '_');
  for (const { name, kind } of await registry.describe(list, 'fr')) {
    const where = {
      field: name,
      is: kind === 'related' ? 'has' : kind === 'yesNo' ? 'equals' : 'filled',
      ...(kind === 'yesNo' && { value: true }),
    };
    const { sql, parameters } = await registry.conditionsOn(list)(JSON.stringify(where), 'row');
    const builder = context.get(Db).manager.createQueryBuilder().select('count(*)', 'n').from(table, 'row');
    expect(await builder.where(sql, parameters).getRawOne()).toEqual({ n: expect.any(String) });
  }
});
