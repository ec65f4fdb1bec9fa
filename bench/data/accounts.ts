import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import type { Row } from './copy.js';
import type { Random } from './random.js';

/** How many of the accounts of a new database have lines; their ids begin at 1. */
const ACCOUNTS = [2, 3, 5, 6, 7, 10, 12];
/** One of income, which only the books tell. */
const INCOME_ACCOUNT = 29;
const FUNDERS = ['Région', 'Département', 'Fondation'];

const years = (): number[] => Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

/** Planned and actual costs of each account in each month. */
export function* budgetRows(random: Random): Generator<Row> {
  for (const year of years()) {
    for (const accountId of [...ACCOUNTS, INCOME_ACCOUNT]) {
      for (let month = 1; month <= 12; month++) {
        const planned = 400 + random.below(8000);
        const actual = planned * (0.9 + random.next() * 0.2);
        yield { year, month, account_id: accountId, planned: planned.toFixed(2), actual: actual.toFixed(2) };
      }
    }
  }
}

/** Subsidies of whole years, whose amounts divide by 12. */
export function* subsidyRows(random: Random): Generator<Row> {
  for (const year of years()) {
    for (const funder of FUNDERS) {
      yield {
        funder,
        title: 'Appel à projets',
        status: 'granted',
        starts_on: `${year}-01-01`,
        ends_before: `${year + 1}-01-01`,
        amount: (1200 * (1 + random.below(20))).toFixed(2),
      };
    }
  }
}
