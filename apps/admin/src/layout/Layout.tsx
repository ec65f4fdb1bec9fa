import type { ReactNode } from 'react';
import { AppBar, Layout as RaLayout, LoadingIndicator, TitlePortal } from 'react-admin';
import { ConnectionBanner } from '../ui/ConnectionBanner.js';
import { useDocumentLanguage } from '../ui/useDocumentLanguage.js';
import { LanguageButton } from './LanguageButton.js';
import { Menu } from './Menu.js';

const tools = (
  <>
    <LanguageButton />
    <LoadingIndicator />
  </>
);
/** The title of the page, in the bar, is its first heading. */
const TopBar = () => (
  <AppBar color="primary" elevation={0} alwaysOn toolbar={tools}>
    <TitlePortal component="h1" />
  </AppBar>
);

/** The frame of every page: skip link, bar, menu, then the page. */
export function Layout({ children }: { children: ReactNode }) {
  useDocumentLanguage();
  return (
    <RaLayout appBar={TopBar} menu={Menu} appBarAlwaysOn>
      <ConnectionBanner />
      {children}
    </RaLayout>
  );
}
