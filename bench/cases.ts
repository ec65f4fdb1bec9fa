import { DEFAULT_HYPOTHESES } from '@terril/domain';
import { homePage } from './home-page.js';

/** A request to measure, or all those of a page. */
export interface Case {
  name: string;
  route: string | string[];
}

export interface Group {
  cases: Case[];
  /** The HTTP median over the SQL median, at most. */
  mostRatio: number;
  /** What stays interactive: the HTTP median in milliseconds, at most. */
  mostMs: number;
}

export type GroupName = 'lists' | 'exports' | 'reports' | 'search';

/** An organization with many records, whatever the seed: found once, see main.ts. */
export interface Subject {
  organizationId: number;
  /** Of a territory with many organizations. */
  territoryId: number;
  areaId: number;
}

const YEAR = 2026;
/** Hypotheses that are tried. */
const WHAT_IF = encodeURIComponent(
  JSON.stringify({ ...DEFAULT_HYPOTHESES, central: { ...DEFAULT_HYPOTHESES.central, costsPercent: 90 } }),
);

/** @param more reports, as the API itself tells them: the declared ones, the analyses that were saved */
export function groups({ organizationId, territoryId, areaId }: Subject, more: Case[]): Record<GroupName, Group> {
  const lists: Record<string, string> = {
    organizations: 'organizations',
    'organizations by city': 'organizations?sort=city',
    'organizations by first day': 'organizations?sort=firstUserOn&order=DESC',
    'organizations, page 3000': 'organizations?page=3000',
    'organizations, last page by city': 'organizations?page=3999&sort=city',
    'organizations of a territory': `organizations?territoryId=${territoryId}`,
    'organizations of an area': `organizations?areaId=${areaId}`,
    'organizations, users': 'organizations?status=user',
    'organizations, former users': 'organizations?status=former',
    'organizations, prospects': 'organizations?status=prospect',
    'organizations, partners': 'organizations?status=partner',
    'organizations q=lie': 'organizations?q=lie',
    'organizations q=jardin lens': 'organizations?q=jardin%20lens',
    'organizations, new in a year': `organizations?newUserYear=${YEAR}`,
    'organizations, new, by territory': `organizations?newUserYear=${YEAR}&reportTerritory=${territoryId}`,
    'organizations, lost in a year': `organizations?lostYear=${YEAR}`,
    'organizations, returning': `organizations?returningYear=${YEAR}`,
    'organizations by a custom number': 'organizations?sort=customValues.adherents&order=DESC',
    'organizations by a custom text': 'organizations?sort=customValues.reseau',
    'organizations, name contains': on('organizations', { field: 'name', is: 'contains', value: 'jardin' }),
    'organizations, name contains not': on('organizations', { field: 'name', is: 'containsNot', value: 'jardin' }),
    'organizations of two groups': on('organizations', {
      all: [
        { any: [equals('city', 'Lens'), equals('city', 'Lille')] },
        { any: [equals('kind', 'company'), equals('status', 'user')] },
      ],
    }),
    'organizations with a running hosting': on('organizations', {
      field: 'subscriptions',
      is: 'has',
      value: { all: [equals('category', 'hosting'), equals('state', 'running')] },
    }),
    'organizations without contract': on('organizations', { field: 'contracts', is: 'hasNot' }),
    'organizations with a further e-mail': on('organizations', {
      field: 'contactPoints',
      is: 'has',
      value: { all: [equals('kind', 'email'), { field: 'value', is: 'contains', value: 'bureau-12' }] },
    }),
    'organizations with a further phone': on('organizations', {
      field: 'contactPoints',
      is: 'has',
      value: { field: 'phone', is: 'contains', value: '03 53 01 12 3' },
    }),
    'organizations billed in a postcode': on('organizations', {
      field: 'addresses',
      is: 'has',
      value: { all: [equals('kind', 'billing'), equals('state', 'running'), equals('postcode', '62300')] },
    }),
    'organizations q=a further phone': 'organizations?q=03%2053%2001%2012%2034',
    'organizations of a custom choice': where('secteur', 'equals', 'culture'),
    'organizations of other choices': where('secteur', 'differs', 'culture'),
    'organizations over a custom number': where('adherents', 'more', '4900'),
    'organizations of custom days': where('agree_le', 'between', ['2020-01-01', '2020-03-31']),
    'organizations holding a custom text': where('reseau', 'contains', 'terrils n° 12'),
    'organizations not holding a custom text': where('reseau', 'containsNot', 'terrils'),
    'organizations q=a custom text': 'organizations?q=ligue%20terrils%20123',
    contacts: 'contacts',
    'contacts, page 4000': 'contacts?page=4000',
    'contacts by last contact': 'contacts?sort=lastContactOn&order=DESC',
    'contacts q=sorbier': 'contacts?q=sorbier',
    'contacts q=mairie lens': 'contacts?q=mairie%20lens',
    'contacts q=a phone': 'contacts?q=06%2039%2098%2012%2034',
    'contacts, main': 'contacts?isMain=true',
    'contacts, shared': 'contacts?isShared=true',
    'contacts with a further e-mail': on('contacts', {
      field: 'contactPoints',
      is: 'has',
      value: { field: 'value', is: 'contains', value: 'bureau-12' },
    }),
    'contacts of users in Lens': on('contacts', {
      field: 'roles',
      is: 'has',
      value: { field: 'organization', is: 'has', value: { all: [equals('city', 'Lens'), equals('status', 'user')] } },
    }),
    'contacts of one': `contacts?organizationId=${organizationId}`,
    contracts: 'contracts',
    'contracts, running': 'contracts?state=running',
    'contracts by organization': 'contracts?sort=organization',
    'contracts q=lens': 'contracts?q=lens',
    'contracts, monthly amount between': on('contracts', {
      field: 'subscriptions',
      is: 'has',
      value: { field: 'monthlyAmount', is: 'between', value: ['10', '50'] },
    }),
    renewals: 'renewals',
    'renewals to be told': 'renewals?state=to_send',
    'contracts of one': `contracts?organizationId=${organizationId}`,
    subscriptions: 'subscriptions',
    'subscriptions by organization': 'subscriptions?sort=organization',
    'subscriptions, page 4000': 'subscriptions?page=4000&sort=startsOn',
    'subscriptions active on a day': `subscriptions?activeOn=${YEAR}-06-30`,
    'subscriptions of a territory': `subscriptions?activeOn=${YEAR}-06-30&territoryId=${territoryId}`,
    'subscriptions q=nextcloud': 'subscriptions?q=nextcloud',
    'subscriptions, monthly amount between': on('subscriptions', {
      field: 'monthlyAmount',
      is: 'between',
      value: ['10', '50'],
    }),
    'subscriptions of one': `subscriptions?organizationId=${organizationId}`,
    invoices: 'invoices?sort=issuedOn&order=DESC',
    'invoices by number': 'invoices?sort=number&order=DESC',
    'invoices by organization': 'invoices?sort=organization',
    'invoices of a year': `invoices?year=${YEAR}`,
    'invoices, unpaid': 'invoices?paid=false',
    'invoices, page 8000': 'invoices?page=8000',
    'invoices q=F-2024-0001': 'invoices?q=F-2024-0001',
    'invoices q=mairie lens': 'invoices?q=mairie%20lens',
    'invoices with lines': on('invoices', { field: 'lines', is: 'has' }),
    'invoices with a line over an amount': on('invoices', {
      field: 'lines',
      is: 'has',
      value: { field: 'amount', is: 'more', value: '2000' },
    }),
    'invoices of one': `invoices?organizationId=${organizationId}&sort=issuedOn&order=DESC`,
    lines: 'invoice-lines',
    'lines of a year': `invoice-lines?year=${YEAR}&service=true`,
    'lines of a year, recurring': `invoice-lines?year=${YEAR}&nature=recurring`,
    'lines of a year and territory': `invoice-lines?year=${YEAR}&service=true&territoryId=${territoryId}`,
    'lines of a year and area': `invoice-lines?year=${YEAR}&service=true&areaId=${areaId}`,
    'lines of a year, no area': `invoice-lines?year=${YEAR}&service=true&areaId=other`,
    'lines of a year and kind': `invoice-lines?year=${YEAR}&service=true&kind=company`,
    'lines q=formation lens': 'invoice-lines?q=formation%20lens',
    'lines, description contains': on('invoice-lines', { field: 'description', is: 'contains', value: 'formation' }),
    'lines, description contains not': on('invoice-lines', {
      field: 'description',
      is: 'containsNot',
      value: 'hebergement',
    }),
    'budget lines of a year': `budget-lines?year=${YEAR}`,
    'communes q=lie': 'geography/communes?q=lie',
  };
  const exports: Record<string, string> = {
    'organizations of a territory': `organizations/export?format=csv&territoryId=${territoryId}`,
    '100,000 organizations as CSV': 'organizations/export?format=csv',
    '100,000 organizations as XLSX': 'organizations/export?format=xlsx',
    '200,000 contacts as CSV': 'contacts/export?format=csv',
    'invoice lines of a year as CSV': `invoice-lines/export?format=csv&year=${YEAR}`,
  };
  const reports: Record<string, string | string[]> = {
    'new users': `reports/new-users?year=${YEAR}`,
    turnover: `reports/turnover?year=${YEAR}`,
    'key figures': `reports/key-figures?year=${YEAR}`,
    'recurring revenue, 24 months': `reports/recurring-revenue?from=${YEAR - 1}-01&to=${YEAR}-12`,
    'recurring revenue, 120 months': `reports/recurring-revenue?from=${YEAR - 9}-01&to=${YEAR}-12`,
    'recurring revenue of a territory, 24 months': `reports/recurring-revenue?from=${YEAR - 1}-01&to=${YEAR}-12&territoryId=${territoryId}`,
    'retention over a year': `reports/recurring-revenue/retention?from=${YEAR}-01&to=${YEAR}-12`,
    cohorts: `reports/recurring-revenue/cohorts?to=${YEAR}-12`,
    'terms that ended in a year': `reports/recurring-revenue/term-ends?from=${YEAR}-01&to=${YEAR}-12`,
    'reasons of loss of a year': `reports/recurring-revenue/losses?from=${YEAR}-01&to=${YEAR}-12`,
    'committed revenue': `reports/recurring-revenue/committed?on=${YEAR}-12-31`,
    'margins by service': `reports/recurring-revenue/margins?on=${YEAR}-12-31`,
    'past due': `reports/recurring-revenue/past-due?on=${YEAR}-12-31`,
    'billing of 24 months': `reports/recurring-revenue/billing?from=${YEAR}-12`,
    'bills of a month': `reports/recurring-revenue/billing/bills?month=${YEAR}-12`,
    'secured on the first day': `reports/recurring-revenue/secured?year=${YEAR}`,
    'movements of a month': `reports/recurring-revenue/movements?from=${YEAR}-03&to=${YEAR}-03`,
    'movements of 120 months': `reports/recurring-revenue/movements?from=${YEAR - 9}-01&to=${YEAR}-12&page=2000`,
    'forecast of the result': 'result-forecast',
    'forecast of the result, half a year to come': `result-forecast?on=${YEAR}-06-30`,
    'forecast of the result, a what-if': `result-forecast?on=${YEAR}-06-30&hypotheses=${WHAT_IF}`,
    'errors of past forecasts': 'result-forecast/errors',
    'records behind a forecast': `result-forecast/rows?on=${YEAR}-06-30&part=tacit`,
    'result of a year': `reports/result?year=${YEAR}`,
    'sales forecast': 'reports/prospecting/forecast',
    'conversion of opportunities': `reports/prospecting/conversion?from=${YEAR}-01&to=${YEAR}-12`,
    'stages passed': `reports/prospecting/stages?from=${YEAR}-01&to=${YEAR}-12`,
    'time spent': `reports/work/time-spent?from=${YEAR}-01&to=${YEAR}-12`,
    'home page with its cards': homePage(YEAR),
    years: 'reports/years',
  };
  const search: Record<string, string> = {
    'a common word': 'search?q=association',
    'a common service': 'search?q=heberg',
    'a rare word': 'search?q=dropt',
    'two words': 'search?q=jardin%20lens',
    'a person': 'search?q=nadia%20sorbier',
    'a first name of many': 'search?q=nadia',
    'a person, mistyped': 'search?q=nadai%20sorbeir',
    'a mobile': 'search?q=06%2039%2098%2012%2034',
    'the name of an organization': 'search?q=mairie%20de%20lens',
    'a custom text': 'search?q=ligue%20terrils%20123',
    'a further phone of a contact': 'search?q=03%2053%2001%2047%2011',
    'a further e-mail': 'search?q=bureau-123-',
    'a choice of organizations': 'search?type=organizations&limit=15&q=jardin',
    'a typo': 'search?q=lecutre%20publique',
    'typos in words of many': 'search?q=asociation%20minire',
    'a SIREN': 'search?q=954%20592%20861',
    'a phone': 'search?q=%2B33%203%2053%2001%2055%2034',
    'the beginning of every phone': 'search?q=0353',
    'an e-mail': 'search?q=contact@collectif-photographie-d-isbergues-18.example',
    'an invoice number': 'search?q=f2024000136',
    'a year, part of many numbers': 'search?q=2024',
    nonsense: 'search?q=xqzwkvt',
  };
  return {
    lists: { cases: casesOf(lists), mostRatio: 1.5, mostMs: 150 },
    // A file is written as it is read: each cell costs the API about what its row costs PostgreSQL.
    exports: { cases: casesOf(exports), mostRatio: 4, mostMs: 30_000 },
    reports: { cases: [...casesOf(reports), ...more], mostRatio: 1.2, mostMs: 1000 },
    search: { cases: casesOf(search), mostRatio: 1.5, mostMs: 50 },
  };
}

/** A list under conditions. */
const on = (list: string, conditions: object): string =>
  `${list}?where=${encodeURIComponent(JSON.stringify(conditions))}`;

const equals = (field: string, value: unknown) => ({ field, is: 'equals', value });

/** Organizations on a condition on one of their custom fields. */
const where = (key: string, is: string, value: unknown): string =>
  on('organizations', { field: `customValues.${key}`, is, value });

const casesOf = (routes: Record<string, Case['route']>): Case[] =>
  Object.entries(routes).map(([name, route]) => ({ name, route }));
