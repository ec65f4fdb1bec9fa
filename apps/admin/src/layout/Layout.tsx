import type { ReactNode } from 'react';
import { AppBar, Layout as RaLayout, LoadingIndicator } from 'react-admin';
import { SearchButton } from '../records/search/index.js';
import { LogButton } from '../work/activities/index.js';
import { LiveNotice, NotificationBell } from '../system/notifications/index.js';
import { ConnectionBanner } from '../ui/ConnectionBanner.js';
import { useDocumentLanguage } from '../ui/useDocumentLanguage.js';
import { LanguageButton } from './LanguageButton.js';
import { Menu } from './Menu.js';
import { PageTitle } from './PageTitle.js';
import { ShortcutsHelp } from './ShortcutsHelp.js';
import { TopUserMenu } from './TopUserMenu.js';

const tools = (
  <>
    <SearchButton />
    <LogButton />
    <ShortcutsHelp />
    <NotificationBell />
    <LanguageButton />
    <LoadingIndicator />
  </>
);
const TopBar = () => (
  <AppBar color="primary" elevation={0} alwaysOn toolbar={tools} userMenu={<TopUserMenu />}>
    <PageTitle />
  </AppBar>
);

/** On small screens the round buttons stand over the end of the page: what is last is scrolled above them. */
const ABOVE_BUTTONS = { '& .RaLayout-content': { pb: { xs: '8rem', md: 0 } } };

/** The frame of every page: skip link, bar, menu, then the page. */
export function Layout({ children }: { children: ReactNode }) {
  useDocumentLanguage();
  return (
    <RaLayout appBar={TopBar} menu={Menu} appBarAlwaysOn sx={ABOVE_BUTTONS}>
      <ConnectionBanner />
      <LiveNotice />
      {children}
    </RaLayout>
  );
}
