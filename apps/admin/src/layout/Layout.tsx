import type { ReactNode } from 'react';
import { AppBar, Layout as RaLayout } from 'react-admin';
import { ConnectionBanner } from '../ui/ConnectionBanner.js';
import { Menu } from './Menu.js';

const TopBar = () => <AppBar color="primary" elevation={0} />;

/** The frame of every page: skip link, bar, menu, then the page. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <RaLayout appBar={TopBar} menu={Menu} appBarAlwaysOn>
      <ConnectionBanner />
      {children}
    </RaLayout>
  );
}
