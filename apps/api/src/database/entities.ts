import { KeptAnswer } from '../core/kept-answer.entity.js';
import { MemberCategory } from '../cooperative/member-categories/member-category.entity.js';
import { College } from '../cooperative/colleges/college.entity.js';
import { CooperativeRules } from '../cooperative/rules/cooperative-rules.entity.js';
import { Member } from '../cooperative/members/member.entity.js';
import { MemberCategoryPeriod } from '../cooperative/members/member-category-period.entity.js';
import { MemberCollegePeriod } from '../cooperative/members/member-college-period.entity.js';
import { ShareValue } from '../cooperative/shares/share-value.entity.js';
import { ShareMovement } from '../cooperative/shares/share-movement.entity.js';
import { ShareCertificate } from '../cooperative/shares/share-certificate.entity.js';
import { GeneralMeeting } from '../cooperative/meetings/general-meeting.entity.js';
import { MeetingCollege } from '../cooperative/meetings/meeting-college.entity.js';
import { MeetingVoter } from '../cooperative/meetings/meeting-voter.entity.js';
import { Resolution } from '../cooperative/meetings/resolution.entity.js';
import { ResolutionBallot } from '../cooperative/meetings/resolution-ballot.entity.js';
import { Convocation } from '../cooperative/meetings/convocation.entity.js';
import { CooperativeReview } from '../cooperative/cooperative-reviews/cooperative-review.entity.js';
import { CallEntry } from '../outreach/calls/call-entry.entity.js';
import { Campaign } from '../outreach/campaigns/campaign.entity.js';
import { CampaignOpportunity } from '../outreach/campaigns/campaign-opportunity.entity.js';
import { CampaignRecipient } from '../outreach/campaigns/campaign-recipient.entity.js';
import { Event } from '../outreach/events/event.entity.js';
import { EventOpportunity } from '../outreach/events/event-opportunity.entity.js';
import { EventPerson } from '../outreach/events/event-person.entity.js';
import { MailObjection } from '../outreach/mail-objections/mail-objection.entity.js';
import { ManagementReport } from '../steering/management-reports/management-report.entity.js';
import { ReportVersion } from '../steering/management-reports/report-version.entity.js';
import { Segment } from '../outreach/segments/segment.entity.js';
import { SegmentMember } from '../outreach/segments/segment-member.entity.js';
import { Area } from '../reference/areas/area.entity.js';
import { Attachment } from '../records/attachments/attachment.entity.js';
import { Notification } from '../system/notifications/notification.entity.js';
import { NotificationPreference } from '../system/notifications/notification-preference.entity.js';
import { Session } from '../system/auth/session.entity.js';
import { SetupLink } from '../system/auth/setup-link.entity.js';
import { Account } from '../finance/accounts/account.entity.js';
import { BudgetLine } from '../finance/budgets/budget-line.entity.js';
import { ContractTag } from '../revenue/contracts/contract-tag.entity.js';
import { Contact } from '../people/contacts/contact.entity.js';
import { ContactContactPoint } from '../people/contacts/contact-contact-point.entity.js';
import { ContactRole } from '../people/contacts/contact-role.entity.js';
import { ContactTag } from '../people/contacts/contact-tag.entity.js';
import { CalendarFeed } from '../work/calendar-feeds/calendar-feed.entity.js';
import { Contract } from '../revenue/contracts/contract.entity.js';
import { ContractAmendment } from '../revenue/contracts/contract-amendment.entity.js';
import { ContractHolder } from '../revenue/contracts/contract-holder.entity.js';
import { ContractParty } from '../revenue/contracts/contract-party.entity.js';
import { ContractSignatory } from '../revenue/contracts/contract-signatory.entity.js';
import { ContractNumber } from '../revenue/contracts/contract-number.entity.js';
import { CustomField } from '../reference/custom-fields/custom-field.entity.js';
import { CustomFieldChoice } from '../reference/custom-fields/custom-field-choice.entity.js';
import { DailyRun } from '../system/daily/daily-run.entity.js';
import { StoredFile } from '../system/files/stored-file.entity.js';
import { DuplicateGroup, DuplicatePair } from '../records/duplicates/duplicate-group.entity.js';
import { DuplicateScan } from '../records/duplicates/duplicate-scan.entity.js';
import { NotDuplicate } from '../records/duplicates/not-duplicate.entity.js';
import { HistoryEntry } from '../records/history/history-entry.entity.js';
import { Import } from '../records/imports/import.entity.js';
import { ImportProfile } from '../records/imports/import-profile.entity.js';
import { ImportLikeness } from '../records/imports/import-likeness.entity.js';
import { ImportRow } from '../records/imports/import-row.entity.js';
import { InvoiceLine } from '../revenue/invoices/invoice-line.entity.js';
import { Invoice } from '../revenue/invoices/invoice.entity.js';
import { OrganizationAddress } from '../people/organizations/organization-address.entity.js';
import { OrganizationContactPoint } from '../people/organizations/organization-contact-point.entity.js';
import { MergedRecord } from '../records/merges/merged-record.entity.js';
import { OrganizationTag } from '../people/organizations/organization-tag.entity.js';
import { OrganizationTerritory } from '../people/organizations/organization-territory.entity.js';
import { Organization } from '../people/organizations/organization.entity.js';
import { OrganizationRelation } from '../people/relations/organization-relation.entity.js';
import { RelationKind } from '../people/relations/relation-kind.entity.js';
import { Settings } from '../system/settings/settings.entity.js';
import { Bundle } from '../revenue/bundles/bundle.entity.js';
import { BundleItem } from '../revenue/bundles/bundle-item.entity.js';
import { Service } from '../revenue/services/service.entity.js';
import { ServicePrice } from '../revenue/services/service-price.entity.js';
import { Indexation } from '../revenue/indexations/indexation.entity.js';
import { IndexationLetter } from '../revenue/indexations/indexation-letter.entity.js';
import { IndexationLine } from '../revenue/indexations/indexation-line.entity.js';
import { Letter } from '../revenue/letters/letter.entity.js';
import { RenewalNotice } from '../revenue/renewals/renewal-notice.entity.js';
import { PriceVersion } from '../revenue/subscriptions/price-version.entity.js';
import { RevenueMovement } from '../revenue/subscriptions/revenue-movement.entity.js';
import { Subscription } from '../revenue/subscriptions/subscription.entity.js';
import { LeadForm } from '../prospecting/lead-forms/lead-form.entity.js';
import { Lead } from '../prospecting/leads/lead.entity.js';
import { LeadResult } from '../prospecting/leads/lead-result.entity.js';
import { LeadFormKey } from '../prospecting/leads/lead-form-key.entity.js';
import { Opportunity } from '../prospecting/opportunities/opportunity.entity.js';
import { Competitor } from '../prospecting/competitors/competitor.entity.js';
import { OpportunityCompetitor } from '../prospecting/opportunities/opportunity-competitor.entity.js';
import { OpportunityContact } from '../prospecting/opportunities/opportunity-contact.entity.js';
import { OpportunityLine } from '../prospecting/opportunities/opportunity-line.entity.js';
import { OpportunityTag } from '../prospecting/opportunities/opportunity-tag.entity.js';
import { OpportunityStageStay } from '../prospecting/opportunities/opportunity-stage-stay.entity.js';
import { Pipeline } from '../prospecting/pipelines/pipeline.entity.js';
import { PipelineStage } from '../prospecting/pipelines/pipeline-stage.entity.js';
import { Activity } from '../work/activities/activity.entity.js';
import { ReminderMark } from '../work/reminders/reminder-mark.entity.js';
import { ReminderRule } from '../work/reminders/reminder-rule.entity.js';
import { ActivityMention } from '../work/activities/activity-mention.entity.js';
import { ActivityParticipant } from '../work/activities/activity-participant.entity.js';
import { AssistanceAccount } from '../work/assistance/assistance-account.entity.js';
import { AssistanceCredit } from '../work/assistance/assistance-credit.entity.js';
import { AssistancePeriod } from '../work/assistance/assistance-period.entity.js';
import { AssistanceUse } from '../work/assistance/assistance-use.entity.js';
import { LedgerEntry } from '../finance/ledger/ledger-entry.entity.js';
import { LedgerImport } from '../finance/ledger/ledger-import.entity.js';
import { SubsidyMonth } from '../finance/subsidies/subsidy-month.entity.js';
import { SubsidyReceipt } from '../finance/subsidies/subsidy-receipt.entity.js';
import { ChatonsExport } from '../steering/chatons/chatons-export.entity.js';
import { Closing } from '../finance/closings/closing.entity.js';
import { AllocationVote } from '../finance/reserves/allocation-vote.entity.js';
import { ReserveMovement } from '../finance/reserves/reserve-movement.entity.js';
import { Subsidy } from '../finance/subsidies/subsidy.entity.js';
import { Email } from '../work/emails/email.entity.js';
import { EmailFile } from '../work/emails/email-file.entity.js';
import { EmailPerson } from '../work/emails/email-person.entity.js';
import { Mailbox } from '../work/mailbox/mailbox.entity.js';
import { ReadMessageKey } from '../work/mailbox/read-message.entity.js';
import { TrayFile } from '../work/mailbox/tray-file.entity.js';
import { TrayMessage } from '../work/mailbox/tray-message.entity.js';
import { EmailTemplate } from '../reference/email-templates/email-template.entity.js';
import { EndReason } from '../reference/end-reasons/end-reason.entity.js';
import { LetterTemplate } from '../reference/letter-templates/letter-template.entity.js';
import { Tag } from '../reference/tags/tag.entity.js';
import { Territory } from '../reference/territories/territory.entity.js';
import { TrashItem } from '../records/trash/trash-item.entity.js';
import { Analysis } from '../steering/analyses/analysis.entity.js';
import { AnalysisSending } from '../steering/analyses/analysis-sending.entity.js';
import { User } from '../system/users/user.entity.js';
import { View } from '../records/views/view.entity.js';
import { Dashboard } from '../steering/dashboards/dashboard.entity.js';
import { DashboardHome } from '../steering/dashboards/dashboard-home.entity.js';
import { Pin } from '../records/pins/pin.entity.js';
import { ViewDefault } from '../records/views/view-default.entity.js';
import { ForecastHypotheses } from '../steering/result-forecasts/forecast-hypotheses.entity.js';
import { ResultForecast } from '../steering/result-forecasts/result-forecast.entity.js';

/** Every table TypeORM knows, from foundation to roof. */
export const ENTITIES = [
  KeptAnswer,
  Settings,
  Territory,
  Area,
  User,
  Session,
  SetupLink,
  StoredFile,
  EndReason,
  LetterTemplate,
  EmailTemplate,
  Tag,
  CustomField,
  CustomFieldChoice,
  Organization,
  OrganizationTerritory,
  OrganizationTag,
  OrganizationContactPoint,
  OrganizationAddress,
  RelationKind,
  OrganizationRelation,
  Contact,
  ContactRole,
  ContactContactPoint,
  ContactTag,
  CooperativeRules,
  College,
  MemberCategory,
  Member,
  MemberCategoryPeriod,
  MemberCollegePeriod,
  ShareValue,
  ShareMovement,
  ShareCertificate,
  GeneralMeeting,
  MeetingCollege,
  MeetingVoter,
  Resolution,
  ResolutionBallot,
  Convocation,
  CooperativeReview,
  Service,
  ServicePrice,
  Bundle,
  BundleItem,
  Contract,
  ContractAmendment,
  ContractNumber,
  ContractHolder,
  ContractParty,
  ContractSignatory,
  ContractTag,
  Subscription,
  PriceVersion,
  RevenueMovement,
  Letter,
  RenewalNotice,
  CalendarFeed,
  DailyRun,
  Notification,
  NotificationPreference,
  Indexation,
  IndexationLine,
  IndexationLetter,
  Invoice,
  InvoiceLine,
  Pipeline,
  PipelineStage,
  Opportunity,
  Competitor,
  OpportunityCompetitor,
  OpportunityContact,
  OpportunityLine,
  OpportunityStageStay,
  LeadForm,
  LeadFormKey,
  Lead,
  LeadResult,
  OpportunityTag,
  Activity,
  ActivityParticipant,
  ActivityMention,
  ReminderRule,
  ReminderMark,
  Email,
  EmailPerson,
  EmailFile,
  Mailbox,
  ReadMessageKey,
  TrayMessage,
  TrayFile,
  AssistanceCredit,
  AssistancePeriod,
  AssistanceUse,
  AssistanceAccount,
  Attachment,
  Account,
  BudgetLine,
  LedgerImport,
  LedgerEntry,
  Subsidy,
  SubsidyMonth,
  SubsidyReceipt,
  Closing,
  AllocationVote,
  ReserveMovement,
  ChatonsExport,
  View,
  ViewDefault,
  Pin,
  HistoryEntry,
  MergedRecord,
  TrashItem,
  NotDuplicate,
  DuplicateGroup,
  DuplicatePair,
  DuplicateScan,
  Import,
  ImportLikeness,
  ImportRow,
  ImportProfile,
  Segment,
  SegmentMember,
  MailObjection,
  Campaign,
  CampaignRecipient,
  CampaignOpportunity,
  CallEntry,
  Event,
  EventPerson,
  EventOpportunity,
  ForecastHypotheses,
  ResultForecast,
  Analysis,
  AnalysisSending,
  Dashboard,
  DashboardHome,
  ManagementReport,
  ReportVersion,
];
