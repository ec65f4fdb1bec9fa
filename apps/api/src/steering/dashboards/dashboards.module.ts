import { Module } from '@nestjs/common';
import { ViewsModule } from '../../records/views/views.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { AnalysesModule } from '../analyses/analyses.module.js';
import { AnalysisCards } from './analysis.card.js';
import { CARD_KINDS, type CardKind } from './card-kind.js';
import { CheckCards } from './check-cards.js';
import { DashboardsController } from './dashboards.controller.js';
import { DashboardsService } from './dashboards.service.js';
import { figureCard } from './figure.card.js';
import { HomesService } from './homes.service.js';
import { ListCards } from './list.card.js';
import { noteCard } from './note.card.js';
import { compositionCard, forecastCard, myDayCard, pinsCard, recentCard } from './plain.card.js';
import { ReportCards } from './report.card.js';
import { upcomingCard } from './upcoming.card.js';

/** The kinds of cards that ask no service. */
const PLAIN: CardKind[] = [
  figureCard,
  compositionCard,
  forecastCard,
  upcomingCard,
  myDayCard,
  pinsCard,
  recentCard,
  noteCard,
];
/** Those that ask one. */
const ASKING = [ListCards, ReportCards, AnalysisCards];

@Module({
  imports: [ViewsModule, ReportsModule, AnalysesModule],
  controllers: [DashboardsController],
  providers: [
    DashboardsService,
    HomesService,
    CheckCards,
    ...ASKING,
    { provide: CARD_KINDS, inject: ASKING, useFactory: (...asking: CardKind[]) => [...PLAIN, ...asking] },
  ],
})
export class DashboardsModule {}
