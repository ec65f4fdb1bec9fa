import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import type { Row } from './copy.js';
import type { Random } from './random.js';

const ACCOUNTS = ['salaires', 'charges sociales', 'serveurs', 'loyer', 'déplacements', 'assurances', 'honoraires'];
const FUNDERS = ['Région', 'Département', 'Fondation'];

const years = (): number[] => Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

/** Planned and actual costs of each account in each month. */
export function* budgetRows(random: Random): Generator<Row> {
  for (const year of years()) {
    for (const account of ACCOUNTS) {
      for (let month = 1; month <= 12; month++) {
        const planned = 400 + random.below(8000);
        const actual = planned * (0.9 + random.next() * 0.2);
        yield { year, month, account, planned: planned.toFixed(2), actual: actual.toFixed(2) };
      }
    }
  }
}

export function* subsidyRows(random: Random): Generator<Row> {
  for (const year of years()) {
    for (const funder of FUNDERS) {
      yield { year, funder, title: 'Appel à projets', amount: (1000 * (1 + random.below(20))).toFixed(2) };
    }
  }
}
