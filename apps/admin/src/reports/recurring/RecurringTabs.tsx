import { Box, Tab, Tabs } from '@mui/material';
import { LinkBase, useLocation, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useNarrowing } from '../useNarrowing.js';

const ROOT = '/reports/recurring-revenue';
/** `lists` are the pages of the records behind the figures of one. */
const PAGES = [
  { path: ROOT, label: 'figures.evolution', lists: [`${ROOT}/movements`, `${ROOT}/retention`] },
  { path: `${ROOT}/loyalty`, label: 'figures.loyalty', lists: [`${ROOT}/term-ends`, `${ROOT}/losses`] },
  { path: `${ROOT}/cohorts`, label: 'figures.cohorts', lists: [] },
  { path: `${ROOT}/foreseen`, label: 'figures.foreseen', lists: [`${ROOT}/bills`, `${ROOT}/committed`] },
  { path: `${ROOT}/day`, label: 'figures.day', lists: [] },
];

/** The pages of the recurring revenue. What one is narrowed to, so is the next; its days are its own. */
export function RecurringTabs() {
  const { pathname } = useLocation();
  const narrowed = queryString(useNarrowing());
  const shown = PAGES.find(({ path, lists }) => path === pathname || lists.some((list) => list === pathname))?.path;
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate('figures.tabs')} sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}>
      <Tabs
        component="div"
        role={undefined}
        value={shown ?? false}
        variant="scrollable"
        allowScrollButtonsMobile
        slotProps={{ list: { role: undefined } }}
      >
        {PAGES.map(({ path, label }) => (
          <Tab
            key={path}
            value={path}
            component={LinkBase}
            to={`${path}${narrowed}`}
            role={undefined}
            aria-selected={undefined}
            aria-current={pathname === path ? 'page' : shown === path ? 'true' : undefined}
            tabIndex={0}
            label={translate(label)}
          />
        ))}
      </Tabs>
    </Box>
  );
}
