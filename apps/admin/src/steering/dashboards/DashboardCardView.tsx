import { LinearProgress, Typography, useMediaQuery, type Theme } from '@mui/material';
import type { DashboardCard } from '@terril/domain';
import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import { CardBoundary } from './CardBoundary.js';
import { kindOf } from './card-kinds.js';
import { useCardTitle } from './useCardTitle.js';

/** What a card shows. It loads and fails by itself. */
export function DashboardCardView({ card }: { card: DashboardCard }) {
  const translate = useTranslate();
  const title = useCardTitle(card);
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const isNarrow = isSmall || !['two_thirds', 'full'].includes(card.width);
  const { Card } = kindOf(card.kind) ?? {};
  if (!Card) {
    return (
      <Section title={title}>
        <Typography variant="body2">{translate('dashboards.unknownKind')}</Typography>
      </Section>
    );
  }
  const loading = (
    <Section title={title}>
      <LinearProgress aria-label={translate('ra.page.loading')} />
    </Section>
  );
  return (
    <CardBoundary key={JSON.stringify(card.options)} title={title}>
      <Suspense fallback={loading}>
        <Card title={title} options={card.options} isNarrow={isNarrow} />
      </Suspense>
    </CardBoundary>
  );
}
