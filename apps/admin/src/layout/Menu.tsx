import AccountBalanceWalletIcon from '@mui/icons-material/AccountBalanceWallet';
import BalanceIcon from '@mui/icons-material/Balance';
import BarChartIcon from '@mui/icons-material/BarChart';
import CalendarMonthIcon from '@mui/icons-material/CalendarMonth';
import DateRangeIcon from '@mui/icons-material/DateRange';
import GroupAddIcon from '@mui/icons-material/GroupAdd';
import HomeIcon from '@mui/icons-material/Home';
import InsightsIcon from '@mui/icons-material/Insights';
import LibraryBooksIcon from '@mui/icons-material/LibraryBooks';
import PetsIcon from '@mui/icons-material/Pets';
import QueryStatsIcon from '@mui/icons-material/QueryStats';
import SettingsIcon from '@mui/icons-material/Settings';
import TimelineIcon from '@mui/icons-material/Timeline';
import TimerIcon from '@mui/icons-material/Timer';
import TodayIcon from '@mui/icons-material/Today';
import ViewKanbanIcon from '@mui/icons-material/ViewKanban';
import SavingsIcon from '@mui/icons-material/Savings';
import GavelIcon from '@mui/icons-material/Gavel';
import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Menu as RaMenu, useCanAccess, useSidebarState, useTranslate } from 'react-admin';

/** The menu, in the order of the work: who, what is invoiced, what it costs, what it adds up to. */
export function Menu() {
  const translate = useTranslate();
  return (
    <RaMenu aria-label={translate('menu.label')}>
      <RaMenu.DashboardItem leftIcon={<HomeIcon />} primaryText={translate('menu.home')} />
      <Group title="menu.work">
        <Page to="/my-day" text="myDay.title" icon={<TodayIcon />} />
        <List of="activities" />
        <Page to="/calendar" text="calendar.title" icon={<DateRangeIcon />} />
        <List of="emails" />
        <List of="mail-tray" />
        <List of="email-templates" />
        <List of="assistance-accounts" />
      </Group>
      <Group title="menu.users">
        <List of="organizations" />
        <List of="contacts" />
        <List of="relations" />
        <List of="contracts" />
        <List of="subscriptions" />
        <List of="renewals" />
        <List of="letters" />
        <List of="tags" />
        <List of="duplicates" />
      </Group>
      <Members />
      <Group title="menu.prospecting">
        <List of="opportunities" />
        <Page to="/board" text="board.title" icon={<ViewKanbanIcon />} />
        <Page to="/opportunity-calendar" text="opportunityCalendar.title" icon={<CalendarMonthIcon />} />
        <List of="leads" />
        <List of="competitors" />
      </Group>
      <Group title="menu.outreach">
        <List of="campaigns" />
        <List of="events" />
        <List of="segments" />
        <List of="mail-objections" />
      </Group>
      <Group title="menu.catalog">
        <List of="services" />
        <List of="bundles" />
        <List of="indexations" />
      </Group>
      <Group title="menu.invoicing">
        <List of="invoices" />
        <List of="invoice-lines" />
      </Group>
      <Group title="menu.budget">
        <Page to="/budget" text="budget.title" icon={<AccountBalanceWalletIcon />} />
        <List of="subsidies" />
        <List of="ledger-imports" />
        <List of="accounts" />
        <Page to="/result" text="result.title" icon={<BalanceIcon />} />
        <List of="reserve-movements" />
      </Group>
      <Group title="menu.reports">
        <Page to="/reports/catalogue" text="declared.catalogue" icon={<LibraryBooksIcon />} />
        <Page to="/reports/new-users" text="reports.newUsers.title" icon={<GroupAddIcon />} />
        <Page to="/reports/turnover" text="reports.turnover.title" icon={<BarChartIcon />} />
        <Page to="/reports/recurring-revenue" text="reports.recurring.title" icon={<TimelineIcon />} />
        <Page to="/reports/prospecting" text="salesForecast.title" icon={<InsightsIcon />} />
        <Page to="/reports/time-spent" text="timeSpent.title" icon={<TimerIcon />} />
      </Group>
      <Group title="menu.steering">
        <List of="analyses" />
        <Page to="/steering/forecast" text="resultForecast.title" icon={<QueryStatsIcon />} />
        <List of="management-reports" />
      </Group>
      <List of="imports" />
      <Settings />
      <List of="trash" />
    </RaMenu>
  );
}

/** The filter is emptied on purpose: the menu leads to the whole list, the browser's Back to the one left. */
function List({ of }: { of: string }) {
  return <RaMenu.ResourceItem name={of} to={{ pathname: `/${of}`, search: '?filter=%7B%7D' }} />;
}

/** The register is not for everybody. */
function Members() {
  const { canAccess } = useCanAccess({ resource: 'members', action: 'list' });
  if (!canAccess) return null;
  return (
    <Group title="menu.cooperative">
      <List of="members" />
      <List of="share-movements" />
      <Page to="/capital" text="shares.capital" icon={<SavingsIcon />} />
      <List of="general-meetings" />
      <List of="cooperative-reviews" />
    </Group>
  );
}

function Settings() {
  const { canAccess } = useCanAccess({ resource: 'settings', action: 'edit' });
  if (!canAccess) return null;
  return (
    <Group title="menu.settings">
      <Page to="/settings" text="settings.title" icon={<SettingsIcon />} />
      <Page to="/cooperative-rules" text="rules.title" icon={<GavelIcon />} />
      <List of="member-categories" />
      <List of="colleges" />
      <Page to="/chatons" text="chatons.title" icon={<PetsIcon />} />
      <List of="territories" />
      <List of="areas" />
      <List of="custom-fields" />
      <List of="relation-kinds" />
      <List of="end-reasons" />
      <List of="pipelines" />
      <List of="lead-forms" />
      <List of="reminder-rules" />
      <List of="letter-templates" />
      <List of="users" />
      <List of="history" />
    </Group>
  );
}

function Page({ to, text, icon }: { to: string; text: string; icon: ReactNode }) {
  const translate = useTranslate();
  return <RaMenu.Item to={to} primaryText={translate(text)} leftIcon={icon} />;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  const [open] = useSidebarState();
  return (
    <>
      {open && (
        <Typography
          component="li"
          role="presentation"
          variant="overline"
          sx={{ px: 2, pt: 1.5, lineHeight: 1.8, color: 'text.secondary' }}
        >
          {translate(title)}
        </Typography>
      )}
      {children}
    </>
  );
}
