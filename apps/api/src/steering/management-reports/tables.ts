import type { DocumentTable } from '../../core/document.js';
import type { Language, Sentence } from '../../core/errors.js';
import type { TurnoverFiguresOut } from '../../reports/report.dto.js';
import { type Component, resultIn, sumIn } from './components.js';
import { cooperativeTables } from './cooperative-tables.js';
import { declaredTables } from './declared-tables.js';
import type { ReportSources } from './report-sources.js';
import { number, type ShownTable, text, wording } from './shown-source.js';

/** Every table that a report of the year of `sources` may show. */
export function tablesOf(sources: ReportSources): ShownTable[] {
  return [
    ...userTables(sources),
    ...turnoverTables(sources),
    ...moneyTables(sources),
    ...cooperativeTables(sources),
    ...declaredTables(sources),
  ];
}

function userTables({ year, language, newUsers }: ReportSources): ShownTable[] {
  const { say, day } = wording(language);
  const link = `/reports/new-users?year=${year}`;
  return [
    {
      name: 'newUsers',
      label: { fr: 'Nouveaux usagers, avec les noms', en: 'New users, by name' },
      meaning: { fr: 'Par territoire du premier jour', en: 'By territory of the first day' },
      link,
      block: async () => {
        const report = await newUsers();
        if (!report) return null;
        const rows = report.territories.flatMap(({ territory, organizations }) =>
          organizations.map(({ name, since }, index) => [index === 0 ? territory : '', name, day(since)]),
        );
        return {
          kind: 'table',
          title: say(`Nouveaux usagers de ${year}`, `New users of ${year}`),
          columns: [
            { ...text(say('Territoire', 'Territory')), weight: 2 },
            { ...text(say('Structure', 'Organization')), weight: 5 },
            { ...text(say('Usager depuis', 'User since')), weight: 2 },
          ],
          rows: [...rows, ['Total', '', String(report.total)]],
          totals: 1,
        };
      },
    },
    {
      name: 'newUserCounts',
      label: { fr: 'Nouveaux usagers par territoire', en: 'New users by territory' },
      meaning: { fr: 'Avec N-1', en: 'With the year before' },
      link,
      block: async () => {
        const report = await newUsers();
        if (!report) return null;
        const before = new Map(report.previous.territories.map(({ territoryId, count }) => [territoryId, count]));
        return {
          kind: 'table',
          title: say('Nouveaux usagers par territoire', 'New users by territory'),
          columns: [text(say('Territoire', 'Territory')), number(String(year)), number(String(year - 1))],
          rows: [
            ...report.territories.map(({ territoryId, territory, count }) => [
              territory,
              String(count),
              String(before.get(territoryId) ?? 0),
            ]),
            ['Total', String(report.total), String(report.previous.total)],
          ],
          totals: 1,
        };
      },
    },
    {
      name: 'lostUsers',
      label: { fr: 'Usagers perdus', en: 'Lost users' },
      meaning: { fr: 'Avec la raison', en: 'With the reason' },
      link,
      block: async () => {
        const report = await newUsers();
        return (
          report && {
            kind: 'table',
            title: say(`Usagers perdus en ${year}`, `Users lost in ${year}`),
            columns: [
              text(say('Structure', 'Organization')),
              text(say('Territoire', 'Territory')),
              text(say('Dernier jour', 'Last day')),
              text(say('Raison', 'Reason')),
            ],
            rows: report.lost.map(({ name, territory, on, reason }) => [name, territory, day(on), reason ?? '']),
          }
        );
      },
    },
  ];
}

function turnoverTables({ year, language, turnover, turnoverEarlier }: ReportSources): ShownTable[] {
  const { say, money, percent, terms } = wording(language);
  const part = say('Part', 'Share');
  const link = `/reports/turnover?year=${year}`;
  const columns = [text(''), number(`${year}`), number(part), number(`${year - 1}`), number(part)];
  /** The parts of the turnover by some cut, with those of the year before. */
  const cut =
    (title: string, parts: (figures: TurnoverFiguresOut) => { label: string; amount: string; share: string }[]) =>
    async (): Promise<DocumentTable | null> => {
      const figures = await turnover();
      if (!figures) return null;
      const before = Number(figures.previous.total) === 0 ? [] : parts(figures.previous);
      const rows = parts(figures).map(({ label, amount, share }, index) => {
        return [label, money(amount), percent(share), money(before[index]?.amount), percent(before[index]?.share)];
      });
      return { kind: 'table', title, columns, rows };
    };
  return [
    {
      name: 'recurringShare',
      label: { fr: 'Part récurrente sur trois ans', en: 'Recurring share over three years' },
      meaning: { fr: 'L’exercice, N-1 et N-2', en: 'The year and the two before' },
      link,
      block: async () => {
        const figures = await turnover();
        if (!figures) return null;
        const earlier = await turnoverEarlier();
        const years: [number, TurnoverFiguresOut | null][] = [
          [year, figures],
          [year - 1, Number(figures.previous.total) === 0 ? null : figures.previous],
          [year - 2, earlier],
        ];
        return {
          kind: 'table',
          title: say('Part récurrente du chiffre d’affaires', 'Recurring share of the turnover'),
          columns: [
            text(say('Exercice', 'Year')),
            number(say('Chiffre d’affaires', 'Turnover')),
            number(say('dont récurrent', 'of which recurring')),
            number(part),
          ],
          rows: years.map(([name, one]) => [
            String(name),
            money(one?.total),
            money(one?.recurring),
            percent(one?.recurringShare),
          ]),
        };
      },
    },
    {
      name: 'areaShares',
      label: { fr: 'Chiffre d’affaires par zone', en: 'Turnover by area' },
      meaning: {
        fr: 'Avec N-1 ; ce qu’aucune zone ne tient vient en dernier',
        en: 'With the year before; the rest last',
      },
      link,
      block: cut(say('Chiffre d’affaires par zone', 'Turnover by area'), ({ byArea }) =>
        byArea.map(({ area, amount, share }) => ({ label: area, amount, share })),
      ),
    },
    {
      name: 'territoryShares',
      label: { fr: 'Chiffre d’affaires par territoire', en: 'Turnover by territory' },
      meaning: { fr: 'Avec N-1', en: 'With the year before' },
      link,
      block: cut(say('Chiffre d’affaires par territoire', 'Turnover by territory'), ({ byTerritory }) =>
        byTerritory.map(({ territory, amount, share }) => ({ label: territory, amount, share })),
      ),
    },
    {
      name: 'categoryShares',
      label: { fr: 'Chiffre d’affaires par catégorie', en: 'Turnover by category' },
      meaning: { fr: 'Catégories de services, avec N-1', en: 'Categories of services, with the year before' },
      link,
      block: cut(
        say('Chiffre d’affaires par catégorie de services', 'Turnover by category of services'),
        ({ byCategory }) =>
          byCategory.map(({ category, amount, share }) => ({ label: terms.category[category], amount, share })),
      ),
    },
  ];
}

function moneyTables({ year, language, components, subsidies }: ReportSources): ShownTable[] {
  const { say, money } = wording(language);
  return [
    {
      name: 'budget',
      label: { fr: 'Composition du budget', en: 'Composition of the budget' },
      meaning: { fr: 'Produits et charges par poste, avec N-1', en: 'Income and costs by item, with the year before' },
      link: '/budget-lines',
      block: async () => budgetTable(year, await components(), language),
    },
    {
      name: 'result',
      label: { fr: 'Formation du résultat', en: 'How the result comes about' },
      meaning: { fr: 'Avec N-1', en: 'With the year before' },
      link: '/budget-lines',
      block: async () => {
        const all = await components();
        const row = (label: string, read: (of: number) => string | null) => [
          label,
          money(read(year)),
          money(read(year - 1)),
        ];
        return {
          kind: 'table',
          title: say('Formation du résultat', 'How the result comes about'),
          columns: [text(''), number(String(year)), number(String(year - 1))],
          rows: [
            row(say('Chiffre d’affaires', 'Turnover'), (of) => sumIn(all, of, 'turnover')),
            row(say('Subventions', 'Subsidies'), (of) => sumIn(all, of, 'subsidies')),
            row(say('Autres produits', 'Other income'), (of) => sumIn(all, of, 'otherIncome')),
            row(say('Charges', 'Costs'), (of) => sumIn(all, of, 'costs')),
            row(say('Résultat', 'Result'), (of) => resultIn(all, of)),
          ],
          totals: 1,
        };
      },
    },
    {
      name: 'subsidies',
      label: { fr: 'Subventions', en: 'Subsidies' },
      meaning: { fr: 'Accordées au titre de l’exercice', en: 'Granted for the year' },
      link: `/subsidies?filter=${encodeURIComponent(JSON.stringify({ year }))}`,
      block: async () => ({
        kind: 'table',
        title: say(`Subventions de ${year}`, `Subsidies of ${year}`),
        columns: [text(say('Financeur', 'Funder')), text(say('Objet', 'Purpose')), number(say('Montant', 'Amount'))],
        rows: (await subsidies()).map(({ funder, title, amount }) => [funder, title, money(amount)]),
      }),
    },
  ];
}

const PARTS = ['turnover', 'subsidies', 'otherIncome', 'costs'] as const;
const ITEMS: Record<string, Sentence> = {
  recurring: { fr: 'Services récurrents', en: 'Recurring services' },
  one_off: { fr: 'Services ponctuels', en: 'One-off services' },
  granted: { fr: 'Subventions accordées', en: 'Subsidies granted' },
  invoiced: { fr: 'Subventions facturées', en: 'Subsidies invoiced' },
};

/** Each item, then the sum of its part; what only one of the two years has is empty in the other. */
function budgetTable(year: number, all: Component[], language: Language): DocumentTable | null {
  const { say, money } = wording(language);
  if (!all.some((each) => each.year === year)) return null;
  const amountOf = (component: string, item: string, of: number) =>
    all.find((each) => each.component === component && each.item === item && each.year === of)?.amount;
  const rows = PARTS.flatMap((component) => {
    const items = new Set(all.filter((each) => each.component === component).map(({ item }) => item));
    return [...items].map((item) => {
      const account = all.find((each) => each.component === component && each.item === item)?.label;
      const label = account ?? ITEMS[item]?.[language] ?? item;
      const cell = (of: number) => {
        const amount = amountOf(component, item, of);
        return amount === undefined ? '' : money(amount);
      };
      return [component === 'costs' ? say(`Charges : ${label}`, `Costs: ${label}`) : label, cell(year), cell(year - 1)];
    });
  });
  return {
    kind: 'table',
    title: say('Composition du budget', 'Composition of the budget'),
    columns: [text(say('Poste', 'Item')), number(String(year)), number(String(year - 1))],
    rows: [...rows, [say('Résultat', 'Result'), money(resultIn(all, year)), money(resultIn(all, year - 1))]],
    totals: 1,
  };
}
