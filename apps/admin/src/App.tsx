import { Suspense } from 'react';
import { Admin, CustomRoutes, reactRouterProvider, Resource } from 'react-admin';
import { areas } from './areas/index.js';
import { LoginPage, SetupPage } from './auth/index.js';
import { budgetLines } from './budget-lines/index.js';
import { contacts } from './contacts/index.js';
import { contracts } from './contracts/index.js';
import { customFields } from './custom-fields/index.js';
import { duplicates, notDuplicates } from './duplicates/index.js';
import { history } from './history/index.js';
import { HomePage } from './home/index.js';
import { imports } from './imports/index.js';
import { invoiceLines } from './invoice-lines/index.js';
import { invoices } from './invoices/index.js';
import { Layout } from './layout/Layout.js';
import { theme } from './layout/theme.js';
import { organizations } from './organizations/index.js';
import { MergePage } from './merges/index.js';
import { authProvider } from './providers/authProvider.js';
import { dataProvider } from './providers/dataProvider.js';
import { i18nProvider } from './providers/i18n/index.js';
import { queryClient } from './providers/queryClient.js';
import { relationKinds } from './relation-kinds/index.js';
import { relations } from './relations/index.js';
import { MovementsPage, NewUsersReport, RecurringRevenueReport, TurnoverReport } from './reports/index.js';
import { SettingsPage } from './settings/index.js';
import { subscriptions } from './subscriptions/index.js';
import { subsidies } from './subsidies/index.js';
import { tags } from './tags/index.js';
import { territories } from './territories/index.js';
import { trash } from './trash/index.js';
import { users } from './users/index.js';

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
        <Resource {...contracts} />
        <Resource {...subscriptions} />
        <Resource {...invoices} />
        <Resource {...invoiceLines} />
        <Resource {...budgetLines} />
        <Resource {...subsidies} />
        <Resource {...tags} />
        <Resource {...territories} />
        <Resource {...areas} />
        <Resource {...customFields} />
        <Resource {...relationKinds} />
        <Resource {...users} />
        <Resource {...history} />
        <Resource {...imports} />
        <Resource {...trash} />
        <Resource {...duplicates} />
        <Resource {...notDuplicates} />
        <CustomRoutes>
          <Route path="/reports/new-users" element={<NewUsersReport />} />
          <Route path="/reports/turnover" element={<TurnoverReport />} />
          <Route path="/reports/recurring-revenue" element={<RecurringRevenueReport />} />
          <Route path="/reports/recurring-revenue/movements" element={<MovementsPage />} />
          <Route path="/merge/:resource" element={<MergePage />} />
          <Route path="/settings" element={<SettingsPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/setup" element={<SetupPage />} />
        </CustomRoutes>
      </Admin>
    </Suspense>
  );
}
