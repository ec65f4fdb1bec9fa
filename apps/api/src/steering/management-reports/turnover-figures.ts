import { negated, sharePercent, sumAmounts } from '@terril/domain';
import type { TurnoverFiguresOut } from '../../reports/report.dto.js';
import { type Figure, figure } from './figure.js';
import type { Place, ReportSources } from './report-sources.js';

/** What was invoiced, all of it and its recurring share, with the two years before. */
export function turnoverFigures({ year, turnover, turnoverBefore, turnoverEarlier }: ReportSources): Figure[] {
  const link = `/reports/turnover?year=${year}`;
  const of =
    (ask: () => Promise<TurnoverFiguresOut | null>, read: (figures: TurnoverFiguresOut) => string) => async () => {
      const figures = await ask();
      return figures && read(figures);
    };
  const net: [string, string] = [
    'Services facturés moins les avoirs, hors taxes',
    'Services invoiced less credit notes, excluding VAT',
  ];
  const share: [string, string] = ['Lignes récurrentes rapportées aux services', 'Recurring lines over all services'];
  return [
    figure(
      'turnover',
      'money',
      ['Chiffre d’affaires', 'Turnover'],
      net,
      link,
      of(turnover, ({ total }) => total),
    ),
    figure(
      'turnoverPrevious',
      'money',
      ['Chiffre d’affaires, N-1', 'Turnover, year before'],
      net,
      link,
      of(turnoverBefore, ({ total }) => total),
    ),
    figure(
      'turnoverEarlier',
      'money',
      ['Chiffre d’affaires, N-2', 'Turnover, two years before'],
      net,
      link,
      of(turnoverEarlier, ({ total }) => total),
    ),
    figure(
      'turnoverChange',
      'percent',
      ['Évolution du chiffre d’affaires', 'Change of the turnover'],
      ['Rapportée à N-1', 'Over the year before'],
      link,
      async () => {
        const [now, before] = [await turnover(), await turnoverBefore()];
        return now && before && sharePercent(sumAmounts([now.total, negated(before.total)]), before.total);
      },
    ),
    figure(
      'recurring',
      'money',
      ['Chiffre d’affaires récurrent', 'Recurring turnover'],
      ['Lignes de nature récurrente, hors taxes', 'Lines of a recurring nature, excluding VAT'],
      link,
      of(turnover, ({ recurring }) => recurring),
    ),
    figure(
      'oneOff',
      'money',
      ['Chiffre d’affaires ponctuel', 'One-off turnover'],
      ['Lignes de nature ponctuelle, hors taxes', 'Lines of a one-off nature, excluding VAT'],
      link,
      of(turnover, ({ oneOff }) => oneOff),
    ),
    figure(
      'recurringShare',
      'percent',
      ['Part récurrente', 'Recurring share'],
      share,
      link,
      of(turnover, ({ recurringShare }) => recurringShare),
    ),
    figure(
      'recurringSharePrevious',
      'percent',
      ['Part récurrente, N-1', 'Recurring share, year before'],
      share,
      link,
      of(turnoverBefore, ({ recurringShare }) => recurringShare),
    ),
    figure(
      'recurringShareEarlier',
      'percent',
      ['Part récurrente, N-2', 'Recurring share, two years before'],
      share,
      link,
      of(turnoverEarlier, ({ recurringShare }) => recurringShare),
    ),
    figure(
      'subsidies',
      'money',
      ['Subventions', 'Subsidies'],
      ['À côté du chiffre d’affaires', 'Beside the turnover'],
      link,
      of(turnover, ({ subsidies }) => subsidies),
    ),
    figure(
      'subsidiesPrevious',
      'money',
      ['Subventions, N-1', 'Subsidies, year before'],
      ['À côté du chiffre d’affaires', 'Beside the turnover'],
      link,
      of(turnoverBefore, ({ subsidies }) => subsidies),
    ),
  ];
}

/** What was invoiced in an area. */
export function areaFigures({ year, turnover, turnoverBefore }: ReportSources, { id, name, part }: Place): Figure[] {
  const link = `/reports/turnover?year=${year}`;
  const amountIn = (figures: TurnoverFiguresOut | null) => figures?.byArea.find(({ areaId }) => areaId === id);
  const meaning: [string, string] = [
    'Services facturés dans la zone, rapportés au chiffre d’affaires',
    'Services invoiced in the area, over the turnover',
  ];
  return [
    figure(
      `areaShare.${part}`,
      'percent',
      [`Part : ${name}`, `Share: ${name}`],
      meaning,
      link,
      async () => amountIn(await turnover())?.share ?? null,
    ),
    figure(
      `areaSharePrevious.${part}`,
      'percent',
      [`Part, N-1 : ${name}`, `Share, year before: ${name}`],
      meaning,
      link,
      async () => amountIn(await turnoverBefore())?.share ?? null,
    ),
    figure(
      `areaAmount.${part}`,
      'money',
      [`Chiffre d’affaires : ${name}`, `Turnover: ${name}`],
      ['Services facturés dans la zone', 'Services invoiced in the area'],
      link,
      async () => amountIn(await turnover())?.amount ?? null,
    ),
  ];
}
