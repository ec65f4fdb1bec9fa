import { Box, Tab, Tabs } from '@mui/material';
import { LinkBase, useLocation, useTranslate } from 'react-admin';

interface ReportTabsProps {
  /** Translation key. */
  label: string;
  /** `lists` are the pages of the records behind the figures of one. */
  pages: { path: string; label: string; lists: string[] }[];
  /** What one is narrowed to, and so the next: a query. */
  narrowed: string;
}

/** The pages of a report beside one another. */
export function ReportTabs({ label, pages, narrowed }: ReportTabsProps) {
  const { pathname } = useLocation();
  const shown = pages.find(({ path, lists }) => path === pathname || lists.some((list) => list === pathname))?.path;
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate(label)} sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}>
      <Tabs
        component="div"
        role={undefined}
        value={shown ?? false}
        variant="scrollable"
        allowScrollButtonsMobile
        slotProps={{ list: { role: undefined } }}
      >
        {pages.map((page) => (
          <Tab
            key={page.path}
            value={page.path}
            component={LinkBase}
            to={`${page.path}${narrowed}`}
            role={undefined}
            aria-selected={undefined}
            aria-current={pathname === page.path ? 'page' : shown === page.path ? 'true' : undefined}
            tabIndex={0}
            label={translate(page.label)}
          />
        ))}
      </Tabs>
    </Box>
  );
}
