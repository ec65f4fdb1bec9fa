import { Suspense } from 'react';
import { Admin, CustomRoutes, reactRouterProvider, Resource } from 'react-admin';
import { areas } from './reference/areas/index.js';
import { LoginPage, SetupPage } from './system/auth/index.js';
import { accounts } from './finance/accounts/index.js';
import { BudgetPage } from './finance/budget/index.js';
import { budgetLines } from './finance/budget-lines/index.js';
import { bundles } from './revenue/bundles/index.js';
import { colleges } from './cooperative/colleges/index.js';
import { cooperativeReviews } from './cooperative/cooperative-reviews/index.js';
import { generalMeetings } from './cooperative/general-meetings/index.js';
import { memberCategories } from './cooperative/member-categories/index.js';
import { members } from './cooperative/members/index.js';
import { RulesPage } from './cooperative/rules/index.js';
import { CapitalPage, shareMovements } from './cooperative/shares/index.js';
import { contacts } from './people/contacts/index.js';
import { contracts } from './revenue/contracts/index.js';
import { customFields } from './reference/custom-fields/index.js';
import { duplicates, notDuplicates } from './records/duplicates/index.js';
import { history } from './records/history/index.js';
import { HomePage } from './steering/dashboards/index.js';
import { imports } from './records/imports/index.js';
import { indexations } from './revenue/indexations/index.js';
import { invoiceLines } from './revenue/invoice-lines/index.js';
import { invoices } from './revenue/invoices/index.js';
import { letters } from './revenue/letters/index.js';
import { letterTemplates } from './reference/letter-templates/index.js';
import { Layout } from './layout/Layout.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { theme } from './layout/theme.js';
import { organizations } from './people/organizations/index.js';
import { MergePage } from './records/merges/index.js';
import { authProvider } from './providers/authProvider.js';
import { dataProvider } from './providers/dataProvider.js';
import { i18nProvider } from './providers/i18n/index.js';
import { queryClient } from './providers/queryClient.js';
import { relationKinds } from './people/relation-kinds/index.js';
import { relations } from './people/relations/index.js';
import {
  BillsPage,
  ClosedOpportunitiesPage,
  CohortsPage,
  CommittedSubscriptionsPage,
  ConversionPage,
  ForeseenPage,
  LeftStagesPage,
  CataloguePage,
  DeclaredReportPage,
  LostContractsPage,
  RetainedPage,
  LoyaltyPage,
  MovementsPage,
  NewUsersReport,
  RecurringRevenueReport,
  RevenueDayPage,
  SalesForecastPage,
  StagesPage,
  TermContractsPage,
  TimeSpentPage,
  TurnoverReport,
} from './reports/index.js';
import { activities } from './work/activities/index.js';
import { reminderRules } from './work/reminder-rules/index.js';
import { MyDayPage } from './work/my-day/index.js';
import { leadForms } from './prospecting/lead-forms/index.js';
import { leads } from './prospecting/leads/index.js';
import { assistanceAccounts, assistanceCredits } from './work/assistance/index.js';
import { CalendarPage } from './work/calendar/index.js';
import { opportunities } from './prospecting/opportunities/index.js';
import { BoardPage } from './prospecting/board/index.js';
import { OpportunityCalendarPage } from './prospecting/opportunity-calendar/index.js';
import { pipelineStages } from './prospecting/pipeline-stages/index.js';
import { competitors } from './prospecting/competitors/index.js';
import { pipelines } from './prospecting/pipelines/index.js';
import { renewals } from './revenue/renewals/index.js';
import { services } from './revenue/services/index.js';
import { NotificationsPage, PreferencesPage } from './system/notifications/index.js';
import { SettingsPage } from './system/settings/index.js';
import { ForecastRowsPage, ResultForecastPage } from './steering/result-forecasts/index.js';
import { subscriptions } from './revenue/subscriptions/index.js';
import { campaignRecipients } from './outreach/campaign-recipients/index.js';
import { campaigns } from './outreach/campaigns/index.js';
import { callEntries, CallPage } from './outreach/calls/index.js';
import { events } from './outreach/events/index.js';
import { mailObjections } from './outreach/mail-objections/index.js';
import { segments } from './outreach/segments/index.js';
import { ChatonsPage } from './steering/chatons/index.js';
import { ResultPage } from './finance/closings/index.js';
import { reserveMovements } from './finance/reserves/index.js';
import { ledgerEntries } from './finance/ledger-entries/index.js';
import { ledgerImports } from './finance/ledger-imports/index.js';
import { subsidies } from './finance/subsidies/index.js';
import { emails } from './work/emails/index.js';
import { mailTray } from './work/mail-tray/index.js';
import { emailTemplates } from './reference/email-templates/index.js';
import { endReasons } from './reference/end-reasons/index.js';
import { analyses } from './steering/analyses/index.js';
import { managementReports } from './steering/management-reports/index.js';
import { tags } from './reference/tags/index.js';
import { territories } from './reference/territories/index.js';
import { trash } from './records/trash/index.js';
import { users } from './system/users/index.js';

const { Route } = reactRouterProvider;

/** The contents page of the back-office: one resource per feature, then the pages that are no list of records. */
export function App() {
  return (
    <Suspense>
      <Admin
        title="Terril"
        theme={theme}
        darkTheme={null}
        layout={Layout}
        catchAll={NotFoundPage}
        dashboard={HomePage}
        loginPage={LoginPage}
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        requireAuth
        disableTelemetry
      >
        <Resource {...organizations} />
        <Resource {...contacts} />
        <Resource {...relations} />
        <Resource {...colleges} />
        <Resource {...memberCategories} />
        <Resource {...members} />
        <Resource {...shareMovements} />
        <Resource {...generalMeetings} />
        <Resource {...cooperativeReviews} />
        <Resource {...services} />
        <Resource {...bundles} />
        <Resource {...contracts} />
        <Resource {...subscriptions} />
        <Resource {...renewals} />
        <Resource {...letters} />
        <Resource {...indexations} />
        <Resource {...invoices} />
        <Resource {...invoiceLines} />
        <Resource {...opportunities} />
        <Resource {...leads} />
        <Resource {...activities} />
        <Resource {...reminderRules} />
        <Resource {...assistanceAccounts} />
        <Resource {...assistanceCredits} />
        <Resource {...segments} />
        <Resource {...campaigns} />
        <Resource {...campaignRecipients} />
        <Resource {...callEntries} />
        <Resource {...events} />
        <Resource {...mailObjections} />
        <Resource {...accounts} />
        <Resource {...budgetLines} />
        <Resource {...ledgerImports} />
        <Resource {...ledgerEntries} />
        <Resource {...subsidies} />
        <Resource {...analyses} />
        <Resource {...reserveMovements} />
        <Resource {...managementReports} />
        <Resource {...tags} />
        <Resource {...territories} />
        <Resource {...areas} />
        <Resource {...customFields} />
        <Resource {...relationKinds} />
        <Resource {...endReasons} />
        <Resource {...competitors} />
        <Resource {...pipelines} />
        <Resource {...leadForms} />
        <Resource {...pipelineStages} />
        <Resource {...letterTemplates} />
        <Resource {...emailTemplates} />
        <Resource {...emails} />
        <Resource {...mailTray} />
        <Resource {...users} />
        <Resource {...history} />
        <Resource {...imports} />
        <Resource {...trash} />
        <Resource {...duplicates} />
        <Resource {...notDuplicates} />
        <CustomRoutes>
          <Route path="/budget" element={<BudgetPage />} />
          <Route path="/reports/new-users" element={<NewUsersReport />} />
          <Route path="/reports/turnover" element={<TurnoverReport />} />
          <Route path="/reports/recurring-revenue" element={<RecurringRevenueReport />} />
          <Route path="/reports/recurring-revenue/movements" element={<MovementsPage />} />
          <Route path="/reports/recurring-revenue/loyalty" element={<LoyaltyPage />} />
          <Route path="/reports/recurring-revenue/term-ends" element={<TermContractsPage />} />
          <Route path="/reports/recurring-revenue/retention" element={<RetainedPage />} />
          <Route path="/reports/recurring-revenue/losses" element={<LostContractsPage />} />
          <Route path="/reports/recurring-revenue/cohorts" element={<CohortsPage />} />
          <Route path="/reports/recurring-revenue/foreseen" element={<ForeseenPage />} />
          <Route path="/reports/recurring-revenue/bills" element={<BillsPage />} />
          <Route path="/reports/recurring-revenue/committed" element={<CommittedSubscriptionsPage />} />
          <Route path="/reports/recurring-revenue/day" element={<RevenueDayPage />} />
          <Route path="/reports/prospecting" element={<SalesForecastPage />} />
          <Route path="/reports/catalogue" element={<CataloguePage />} />
          <Route path="/reports/r/:name" element={<DeclaredReportPage />} />
          <Route path="/reports/time-spent" element={<TimeSpentPage />} />
          <Route path="/reports/prospecting/conversion" element={<ConversionPage />} />
          <Route path="/reports/prospecting/closed" element={<ClosedOpportunitiesPage />} />
          <Route path="/reports/prospecting/stages" element={<StagesPage />} />
          <Route path="/reports/prospecting/left-stages" element={<LeftStagesPage />} />
          <Route path="/result" element={<ResultPage />} />
          <Route path="/capital" element={<CapitalPage />} />
          <Route path="/cooperative-rules" element={<RulesPage />} />
          <Route path="/steering/forecast" element={<ResultForecastPage />} />
          <Route path="/steering/forecast/rows" element={<ForecastRowsPage />} />
          <Route path="/my-day" element={<MyDayPage />} />
          <Route path="/calendar" element={<CalendarPage />} />
          <Route path="/board" element={<BoardPage />} />
          <Route path="/opportunity-calendar" element={<OpportunityCalendarPage />} />
          <Route path="/call/:campaignId" element={<CallPage />} />
          <Route path="/merge/:resource" element={<MergePage />} />
          <Route path="/notifications" element={<NotificationsPage />} />
          <Route path="/preferences" element={<PreferencesPage />} />
          <Route path="/chatons" element={<ChatonsPage />} />
          <Route path="/settings" element={<SettingsPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/setup" element={<SetupPage />} />
        </CustomRoutes>
      </Admin>
    </Suspense>
  );
}
