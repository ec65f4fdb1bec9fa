import DashboardCustomizeIcon from '@mui/icons-material/DashboardCustomize';
import { Button, Typography } from '@mui/material';
import { STANDARD_CARDS } from '@terril/domain';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { ReportPage, YearSelect } from '../../reports/index.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { CardGrid } from './CardGrid.js';
import { CardPlace } from './CardPlace.js';
import { kindOf } from './card-kinds.js';
import { cardToAdd } from './card-to-add.js';
import { DashboardCardView } from './DashboardCardView.js';
import type { Dashboard } from './dashboard.js';
import { DashboardMenu } from './DashboardMenu.js';

// What arranges comes with the first click.
const Arranging = lazy(() => import('./Arranging.js'));

interface DashboardPageProps {
  /** Null = the usual cards, which are nobody's. */
  dashboard: Dashboard | null;
  /** The one that this person chose as her home. */
  homeId: number | undefined;
}

/** A dashboard: its cards to read, or to arrange. */
export function DashboardPage({ dashboard, homeId }: DashboardPageProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [params] = useUrlState();
  const [added, setAdded] = useState(() => cardToAdd(params));
  const [isArranging, setArranging] = useState(added !== undefined);
  const isAsked = params.has('add');
  // Asked for once: the page that a save leads to, or that is loaded anew, would offer the card again.
  useEffect(() => {
    if (isAsked) navigate('/', { replace: true });
  }, [isAsked, navigate]);
  const cards = dashboard?.cards ?? STANDARD_CARDS;
  const hasYear = cards.some(({ kind }) => kindOf(kind)?.ofYear);
  const choices = (
    <>
      {hasYear && <YearSelect />}
      {!isArranging && <DashboardMenu dashboard={dashboard} homeId={homeId} />}
      {!isArranging && (
        <Button size="small" startIcon={<DashboardCustomizeIcon />} onClick={() => setArranging(true)}>
          {translate('dashboards.arrange')}
        </Button>
      )}
    </>
  );
  const read =
    cards.length === 0 ? (
      <Typography>{translate('dashboards.empty')}</Typography>
    ) : (
      <CardGrid>
        {cards.map((card) => (
          <CardPlace key={card.id} width={card.width}>
            <DashboardCardView card={card} />
          </CardPlace>
        ))}
      </CardGrid>
    );
  return (
    <ReportPage title={dashboard?.name ?? 'home.title'} choices={choices}>
      {isArranging ? (
        <Suspense fallback={read}>
          <Arranging
            dashboard={dashboard}
            cards={cards}
            {...(added && { added })}
            onDone={() => {
              setArranging(false);
              setAdded(undefined);
            }}
          />
        </Suspense>
      ) : (
        read
      )}
    </ReportPage>
  );
}
