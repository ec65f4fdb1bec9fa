import { Extensions1790000000001 } from './1790000000001-extensions.js';
import { Tables1790000000002 } from './1790000000002-tables.js';
import { SearchAndViews1790000000003 } from './1790000000003-search-and-views.js';
import { Defaults1790000000004 } from './1790000000004-defaults.js';
import { UserHistory1790000000005 } from './1790000000005-user-history.js';
import { LoginTries1790000000006 } from './1790000000006-login-tries.js';
import { RecurringMovements1790000000007 } from './1790000000007-recurring-movements.js';
import { FiguresAtScale1790000000008 } from './1790000000008-figures-at-scale.js';
import { RevenueMovements1790000000009 } from './1790000000009-revenue-movements.js';
import { Identifiers1790000000010 } from './1790000000010-identifiers.js';
import { Tags1790000000011 } from './1790000000011-tags.js';
import { History1790000000101 } from './1790000000101-history.js';
import { Trash1790000000102 } from './1790000000102-trash.js';
import { Contacts1790000000201 } from './1790000000201-contacts.js';
import { Search1790000000401 } from './1790000000401-search.js';
import { HistoryOfTags1790000000501 } from './1790000000501-history-of-tags.js';
import { ConditionIndexes1790000000601 } from './1790000000601-condition-indexes.js';
import { Views1790000000602 } from './1790000000602-views.js';
import { ContactPoints1790000000701 } from './1790000000701-contact-points.js';
import { Addresses1790000000702 } from './1790000000702-addresses.js';
import { Relations1790000000703 } from './1790000000703-relations.js';
import { ParentOrganizations1790000000704 } from './1790000000704-parent-organizations.js';
import { TagsOfContacts1790000000705 } from './1790000000705-tags-of-contacts.js';
import { StoredFiles1790000000801 } from './1790000000801-stored-files.js';
import { Attachments1790000000802 } from './1790000000802-attachments.js';
import { PublicServices1790000000803 } from './1790000000803-public-services.js';
import { Duplicates1790000000901 } from './1790000000901-duplicates.js';
import { Merges1790000000902 } from './1790000000902-merges.js';
import { Imports1790000001001 } from './1790000001001-imports.js';
import { CustomFields1790000001201 } from './1790000001201-custom-fields.js';
import { SearchOfContacts1790000001301 } from './1790000001301-search-of-contacts.js';
import { BulkActions1790000001302 } from './1790000001302-bulk-actions.js';
import { TrashOfMany1790000001601 } from './1790000001601-trash-of-many.js';
import { Pins1790000001602 } from './1790000001602-pins.js';
import { SearchTextOfLines1790000001701 } from './1790000001701-search-text-of-lines.js';
import { HistoryOfImports1790000001801 } from './1790000001801-history-of-imports.js';
import { RestoringTogether1790000001802 } from './1790000001802-restoring-together.js';
import { WordsOfMany1790000001803 } from './1790000001803-words-of-many.js';
import { HeldByOthers1790000001804 } from './1790000001804-held-by-others.js';
import { HistoryOfNewRows1790000001805 } from './1790000001805-history-of-new-rows.js';
import { LabelsOfImportRows1790000001901 } from './1790000001901-labels-of-import-rows.js';
import { SameNames1790000001902 } from './1790000001902-same-names.js';
import { ImportLikenesses1790000001903 } from './1790000001903-import-likenesses.js';
import { LinesOfImports1790000002001 } from './1790000002001-lines-of-imports.js';
import { Services1790000002201 } from './1790000002201-services.js';
import { ServicesOfSubscriptions1790000002202 } from './1790000002202-services-of-subscriptions.js';
import { Bundles1790000002203 } from './1790000002203-bundles.js';
import { BillingTerms1790000002204 } from './1790000002204-billing-terms.js';
import { Indexations1790000002205 } from './1790000002205-indexations.js';
import { Renewals1790000002206 } from './1790000002206-renewals.js';
import { OrganizationsOf1790000002207 } from './1790000002207-organizations-of.js';
import { ContractStages1790000002301 } from './1790000002301-contract-stages.js';
import { ContractReferences1790000002302 } from './1790000002302-contract-references.js';
import { EndReasons1790000002303 } from './1790000002303-end-reasons.js';
import { ContractParts1790000002304 } from './1790000002304-contract-parts.js';
import { ScopesOfMovements1790000002401 } from './1790000002401-scopes-of-movements.js';
import { HandOvers1790000002402 } from './1790000002402-hand-overs.js';
import { AccountManagers1790000002501 } from './1790000002501-account-managers.js';
import { EndsOfPrices1790000002502 } from './1790000002502-ends-of-prices.js';
import { SubscriptionsOf1790000002601 } from './1790000002601-subscriptions-of.js';
import { MonthsFrom1790000002602 } from './1790000002602-months-from.js';
import { LetterTemplates1790000002701 } from './1790000002701-letter-templates.js';
import { Letters1790000002702 } from './1790000002702-letters.js';
import { CalendarFeeds1790000002703 } from './1790000002703-calendar-feeds.js';
import { DailyRuns1790000002704 } from './1790000002704-daily-runs.js';
import { LettersOfIndexations1790000002705 } from './1790000002705-letters-of-indexations.js';
import { RenewalDigests1790000002706 } from './1790000002706-renewal-digests.js';
import { SubjectsOfLetters1790000002707 } from './1790000002707-subjects-of-letters.js';
import { DocumentsOfAmendments1790000002801 } from './1790000002801-documents-of-amendments.js';
import { SubscriptionsHeld1790000002901 } from './1790000002901-subscriptions-held.js';
import { Opportunities1790000003101 } from './1790000003101-opportunities.js';
import { WordsOfOpportunities1790000003102 } from './1790000003102-words-of-opportunities.js';
import { StageStays1790000003201 } from './1790000003201-stage-stays.js';
import { OpportunityLines1790000003202 } from './1790000003202-opportunity-lines.js';
import { ContractsOfOpportunities1790000003203 } from './1790000003203-contracts-of-opportunities.js';
import { StagesThatAsk1790000003204 } from './1790000003204-stages-that-ask.js';
import { OpportunitiesAsRecords1790000003205 } from './1790000003205-opportunities-as-records.js';
import { Activities1790000003301 } from './1790000003301-activities.js';
import { RepeatedActivities1790000003302 } from './1790000003302-repeated-activities.js';
import { Reminders1790000003303 } from './1790000003303-reminders.js';
import { FilesOfActivities1790000003304 } from './1790000003304-files-of-activities.js';
import { Notifications1790000003401 } from './1790000003401-notifications.js';
import { LanguagesOfPeople1790000003402 } from './1790000003402-languages-of-people.js';
import { EmailTemplates1790000003501 } from './1790000003501-email-templates.js';
import { Emails1790000003502 } from './1790000003502-emails.js';
import { Mailbox1790000003503 } from './1790000003503-mailbox.js';
import { LettersThatComeBack1790000003504 } from './1790000003504-letters-that-come-back.js';
import { Segments1790000003601 } from './1790000003601-segments.js';
import { Campaigns1790000003602 } from './1790000003602-campaigns.js';
import { CallEntries1790000003603 } from './1790000003603-call-entries.js';
import { Events1790000003604 } from './1790000003604-events.js';
import { SourcesOfOpportunities1790000003701 } from './1790000003701-sources-of-opportunities.js';
import { ChanceOfOpportunities1790000003702 } from './1790000003702-chance-of-opportunities.js';
import { DaysThatStagesWereLeft1790000003703 } from './1790000003703-days-that-stages-were-left.js';
import { Leads1790000003704 } from './1790000003704-leads.js';
import { ColumnsOfTheBoard1790000003705 } from './1790000003705-columns-of-the-board.js';
import { SpansOfActivities1790000003801 } from './1790000003801-spans-of-activities.js';
import { KindsOfCalendarFeeds1790000003802 } from './1790000003802-kinds-of-calendar-feeds.js';
import { Assistance1790000003901 } from './1790000003901-assistance.js';
import { Invitations1790000004001 } from './1790000004001-invitations.js';
import { Analyses1790000004201 } from './1790000004201-analyses.js';
import { MailedAnalyses1790000004202 } from './1790000004202-mailed-analyses.js';
import { Dashboards1790000004301 } from './1790000004301-dashboards.js';
import { Accounts1790000004401 } from './1790000004401-accounts.js';
import { SubsidyConventions1790000004402 } from './1790000004402-subsidy-conventions.js';
import { FilesOfSubsidies1790000004403 } from './1790000004403-files-of-subsidies.js';
import { Ledger1790000004404 } from './1790000004404-ledger.js';
import { ResultForecasts1790000004501 } from './1790000004501-result-forecasts.js';
import { FiscalYearResults1790000004601 } from './1790000004601-fiscal-year-results.js';
import { ChatonsExport1790000004603 } from './1790000004603-chatons-export.js';
import { ClosingsAndReserves1790000004602 } from './1790000004602-closings-and-reserves.js';
import { Members1790000004701 } from './1790000004701-members.js';
import { Shares1790000004702 } from './1790000004702-shares.js';
import { GeneralMeetings1790000004703 } from './1790000004703-general-meetings.js';
import { ManagementReports1790000004801 } from './1790000004801-management-reports.js';
import { ForecastFacts1790000004901 } from './1790000004901-forecast-facts.js';
import { LostUsersOneByOne1790000004902 } from './1790000004902-lost-users-one-by-one.js';
import { ConfirmedAside1790000005111 } from './1790000005111-confirmed-aside.js';
import { SecondCalls1790000005201 } from './1790000005201-second-calls.js';
import { TransfersOfShares1790000005202 } from './1790000005202-transfers-of-shares.js';
import { NamesOfMembers1790000005203 } from './1790000005203-names-of-members.js';
import { HostsOfChatons1790000005204 } from './1790000005204-hosts-of-chatons.js';
import { ApprovedReportsAreNotEmptied1790000005301 } from './1790000005301-approved-reports-are-not-emptied.js';
import { LanguageOfManagementReports1790000005302 } from './1790000005302-language-of-management-reports.js';
import { KeptAnswers1790000005401 } from './1790000005401-kept-answers.js';

/** In the order they run. */
export const MIGRATIONS = [
  Extensions1790000000001,
  Tables1790000000002,
  SearchAndViews1790000000003,
  Defaults1790000000004,
  UserHistory1790000000005,
  LoginTries1790000000006,
  RecurringMovements1790000000007,
  FiguresAtScale1790000000008,
  RevenueMovements1790000000009,
  Identifiers1790000000010,
  Tags1790000000011,
  History1790000000101,
  Trash1790000000102,
  Contacts1790000000201,
  Search1790000000401,
  HistoryOfTags1790000000501,
  ConditionIndexes1790000000601,
  Views1790000000602,
  ContactPoints1790000000701,
  Addresses1790000000702,
  Relations1790000000703,
  ParentOrganizations1790000000704,
  TagsOfContacts1790000000705,
  StoredFiles1790000000801,
  Attachments1790000000802,
  PublicServices1790000000803,
  Duplicates1790000000901,
  Merges1790000000902,
  Imports1790000001001,
  CustomFields1790000001201,
  SearchOfContacts1790000001301,
  BulkActions1790000001302,
  TrashOfMany1790000001601,
  Pins1790000001602,
  SearchTextOfLines1790000001701,
  HistoryOfImports1790000001801,
  RestoringTogether1790000001802,
  WordsOfMany1790000001803,
  HeldByOthers1790000001804,
  HistoryOfNewRows1790000001805,
  LabelsOfImportRows1790000001901,
  SameNames1790000001902,
  ImportLikenesses1790000001903,
  LinesOfImports1790000002001,
  Services1790000002201,
  ServicesOfSubscriptions1790000002202,
  Bundles1790000002203,
  BillingTerms1790000002204,
  Indexations1790000002205,
  Renewals1790000002206,
  OrganizationsOf1790000002207,
  ContractStages1790000002301,
  ContractReferences1790000002302,
  EndReasons1790000002303,
  ContractParts1790000002304,
  ScopesOfMovements1790000002401,
  HandOvers1790000002402,
  AccountManagers1790000002501,
  EndsOfPrices1790000002502,
  SubscriptionsOf1790000002601,
  MonthsFrom1790000002602,
  LetterTemplates1790000002701,
  Letters1790000002702,
  CalendarFeeds1790000002703,
  DailyRuns1790000002704,
  LettersOfIndexations1790000002705,
  RenewalDigests1790000002706,
  SubjectsOfLetters1790000002707,
  DocumentsOfAmendments1790000002801,
  SubscriptionsHeld1790000002901,
  Opportunities1790000003101,
  WordsOfOpportunities1790000003102,
  StageStays1790000003201,
  OpportunityLines1790000003202,
  ContractsOfOpportunities1790000003203,
  StagesThatAsk1790000003204,
  OpportunitiesAsRecords1790000003205,
  Activities1790000003301,
  RepeatedActivities1790000003302,
  Reminders1790000003303,
  FilesOfActivities1790000003304,
  Notifications1790000003401,
  LanguagesOfPeople1790000003402,
  EmailTemplates1790000003501,
  Emails1790000003502,
  Mailbox1790000003503,
  LettersThatComeBack1790000003504,
  Segments1790000003601,
  Campaigns1790000003602,
  CallEntries1790000003603,
  Events1790000003604,
  SourcesOfOpportunities1790000003701,
  ChanceOfOpportunities1790000003702,
  DaysThatStagesWereLeft1790000003703,
  Leads1790000003704,
  ColumnsOfTheBoard1790000003705,
  SpansOfActivities1790000003801,
  KindsOfCalendarFeeds1790000003802,
  Assistance1790000003901,
  Invitations1790000004001,
  Analyses1790000004201,
  MailedAnalyses1790000004202,
  Dashboards1790000004301,
  Accounts1790000004401,
  SubsidyConventions1790000004402,
  FilesOfSubsidies1790000004403,
  Ledger1790000004404,
  ResultForecasts1790000004501,
  FiscalYearResults1790000004601,
  ClosingsAndReserves1790000004602,
  ChatonsExport1790000004603,
  Members1790000004701,
  Shares1790000004702,
  GeneralMeetings1790000004703,
  ManagementReports1790000004801,
  ForecastFacts1790000004901,
  LostUsersOneByOne1790000004902,
  ConfirmedAside1790000005111,
  SecondCalls1790000005201,
  TransfersOfShares1790000005202,
  NamesOfMembers1790000005203,
  HostsOfChatons1790000005204,
  ApprovedReportsAreNotEmptied1790000005301,
  LanguageOfManagementReports1790000005302,
  KeptAnswers1790000005401,
];
