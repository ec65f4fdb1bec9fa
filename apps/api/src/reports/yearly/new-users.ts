import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { Breakdown, type PlaceLine } from './breakdown.js';
import { FiscalYears } from '../fiscal-years.js';
import type { NewUsersOut } from '../report.dto.js';
import { sqlFile } from '../sql-file.js';

const NEW_USERS = sqlFile('yearly/new-users.sql');

interface CountedUser {
  section: 'new' | 'returning' | 'lost';
  id: number;
  name: string;
  on: string;
  leftOn: string | null;
  reason: string | null;
  explicit: boolean;
  territoryId: number | null;
}

/** Who became a user in a fiscal year, by territory; who returned, who was lost, and the year before beside. */
@Injectable()
export class NewUsersReport {
  constructor(
    private readonly db: Db,
    private readonly years: FiscalYears,
    private readonly breakdown: Breakdown,
  ) {}

  async run(year: number | undefined, language: Language): Promise<NewUsersOut> {
    const days = await this.years.days(year);
    const before = await this.years.days(days.year - 1);
    const [counted = [], countedBefore = []] = await this.db.readEach(
      [days, before].map((one) => () => this.counted(one)),
    );
    const used = new Set([...counted, ...countedBefore].map(({ territoryId }) => territoryId));
    const places = await this.breakdown.territories(used, language);
    const territories = byTerritory(counted, places);
    const territoryName = (id: number | null) => places.find((place) => place.id === id)?.name ?? '';
    return {
      ...days,
      total: of(counted, 'new').length,
      territories,
      returning: of(counted, 'returning').map(({ id, name, on, leftOn, territoryId }) => {
        return { id, name, territory: territoryName(territoryId), since: on, leftOn: leftOn ?? '' };
      }),
      lost: of(counted, 'lost').map(({ id, name, on, reason, territoryId }) => {
        return { id, name, territory: territoryName(territoryId), on, reason };
      }),
      previous: {
        year: before.year,
        total: of(countedBefore, 'new').length,
        returning: of(countedBefore, 'returning').length,
        lost: of(countedBefore, 'lost').length,
        territories: byTerritory(countedBefore, places).map(({ organizations: _, ...territory }) => territory),
      },
    };
  }

  private counted({ from, to }: { from: string; to: string }): Promise<CountedUser[]> {
    return this.db.query<CountedUser>(NEW_USERS, [from, to]);
  }
}

function of(counted: CountedUser[], section: CountedUser['section']): CountedUser[] {
  return counted.filter((user) => user.section === section);
}

function byTerritory(counted: CountedUser[], places: PlaceLine[]): NewUsersOut['territories'] {
  return places.map(({ id: territoryId, name: territory }) => {
    const organizations = of(counted, 'new')
      .filter((user) => user.territoryId === territoryId)
      .map(({ id, name, on, explicit }) => ({ id, name, since: on, explicit }));
    return { territoryId, territory, count: organizations.length, organizations };
  });
}
