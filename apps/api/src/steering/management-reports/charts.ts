import type { Language } from '../../core/errors.js';
import type { DocumentChart } from '../../core/document.js';
import type { TurnoverFiguresOut } from '../../reports/report.dto.js';
import { declaredCharts } from './declared-charts.js';
import type { ReportSources } from './report-sources.js';
import { type ShownChart, wording } from './shown-source.js';
import { writtenFigure } from './written-figure.js';

type Format = 'percent' | 'count' | 'money';

/** Every chart that a report of the year of `sources` may show. */
export function chartsOf(sources: ReportSources): ShownChart[] {
  return [...yearCharts(sources), ...declaredCharts(sources)];
}

function yearCharts(sources: ReportSources): ShownChart[] {
  const { year, language, turnover, turnoverBefore, turnoverEarlier, newUsers } = sources;
  const { say, terms } = wording(language);
  const chart = charted(language);
  const twoYears = say(`${year} et ${year - 1}`, `${year} and ${year - 1}`);
  const link = `/reports/turnover?year=${year}`;
  /** One bar a year for each part of the turnover; null for a year without any. */
  const cut =
    (title: string, parts: (figures: TurnoverFiguresOut) => { label: string; share: string }[]) => async () => {
      const figures = await turnover();
      if (!figures) return null;
      const before = await turnoverBefore();
      const now = parts(figures);
      return chart(`${title}, ${twoYears} (${say('en %', 'in %')})`, 'percent', {
        categories: now.map(({ label }) => label),
        series: [
          { name: String(year), values: now.map(({ share }) => share) },
          {
            name: String(year - 1),
            values: now.map((_, index) => (before ? (parts(before)[index]?.share ?? null) : null)),
          },
        ],
      });
    };
  return [
    {
      name: 'recurringShare',
      label: { fr: 'Part récurrente sur trois ans', en: 'Recurring share over three years' },
      meaning: { fr: 'L’exercice, N-1 et N-2', en: 'The year and the two before' },
      link,
      block: async () => {
        const years = [await turnoverEarlier(), await turnoverBefore(), await turnover()];
        if (!years.at(-1)) return null;
        return chart(
          say(
            `Part récurrente du chiffre d’affaires, de ${year - 2} à ${year} (en %)`,
            `Recurring share of the turnover, from ${year - 2} to ${year} (in %)`,
          ),
          'percent',
          {
            categories: [year - 2, year - 1, year].map(String),
            series: [
              {
                name: say('Part récurrente', 'Recurring share'),
                values: years.map((one) => one?.recurringShare ?? null),
              },
            ],
          },
        );
      },
    },
    {
      name: 'areaShares',
      label: { fr: 'Chiffre d’affaires par zone', en: 'Turnover by area' },
      meaning: { fr: 'Parts, avec N-1', en: 'Shares, with the year before' },
      link,
      block: cut(
        say('Part de chaque zone dans le chiffre d’affaires', 'Share of each area in the turnover'),
        ({ byArea }) => byArea.map(({ area, share }) => ({ label: area, share })),
      ),
    },
    {
      name: 'categoryShares',
      label: { fr: 'Chiffre d’affaires par catégorie', en: 'Turnover by category' },
      meaning: { fr: 'Parts, avec N-1', en: 'Shares, with the year before' },
      link,
      block: cut(
        say(
          'Part de chaque catégorie de services dans le chiffre d’affaires',
          'Share of each category of services in the turnover',
        ),
        ({ byCategory }) => byCategory.map(({ category, share }) => ({ label: terms.category[category], share })),
      ),
    },
    {
      name: 'newUsers',
      label: { fr: 'Nouveaux usagers par territoire', en: 'New users by territory' },
      meaning: { fr: 'Avec N-1', en: 'With the year before' },
      link: `/reports/new-users?year=${year}`,
      block: async () => {
        const report = await newUsers();
        if (!report) return null;
        const before = new Map(report.previous.territories.map(({ territoryId, count }) => [territoryId, count]));
        return chart(
          say(
            `Nouveaux usagers par territoire, ${twoYears} (nombre de structures)`,
            `New users by territory, ${twoYears} (number of organizations)`,
          ),
          'count',
          {
            categories: report.territories.map(({ territory }) => territory),
            series: [
              { name: String(year), values: report.territories.map(({ count }) => String(count)) },
              {
                name: String(year - 1),
                values: report.territories.map(({ territoryId }) => String(before.get(territoryId) ?? 0)),
              },
            ],
          },
        );
      },
    },
  ];
}

/** Bars whose values are written in a language. */
const charted =
  (language: Language) =>
  (
    title: string,
    format: Format,
    { categories, series }: { categories: string[]; series: { name: string; values: (string | null)[] }[] },
  ): DocumentChart => ({
    kind: 'chart',
    title,
    categories,
    series: series.map(({ name, values }) => ({
      name,
      values: values.map((value) => ({
        amount: value === null ? null : Number(value),
        text: writtenFigure(value, format, language),
      })),
    })),
  });
