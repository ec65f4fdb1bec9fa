import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';

/** A line of a breakdown by place; null stands for what falls into none. */
export interface PlaceLine {
  id: number | null;
  name: string;
}

/** The lines reports are broken down by: configured places in their order, then what falls into none of them. */
@Injectable()
export class Breakdown {
  constructor(private readonly db: Db) {}

  /** Territories; those hidden while empty, and 'not filled in', only when `used` holds them. */
  async territories(used: Set<number | null>, language: Language): Promise<PlaceLine[]> {
    const territories = await this.db.query<PlaceLine & { hidden: boolean }>(
      'select id, name, hidden_when_empty as hidden from territories order by position, id',
    );
    const shown = territories.filter(({ id, hidden }) => !hidden || used.has(id)).map(({ id, name }) => ({ id, name }));
    return used.has(null) ? [...shown, { id: null, name: NOT_FILLED_IN[language] }] : shown;
  }

  /** Areas, and always the rest, so that the whole is seen. */
  async areas(language: Language): Promise<PlaceLine[]> {
    const areas = await this.db.query<PlaceLine>('select id, name from areas order by position, id');
    return [...areas, { id: null, name: OTHER_AREA[language] }];
  }
}

const NOT_FILLED_IN = { fr: 'Non renseigné', en: 'Not filled in' };
const OTHER_AREA = { fr: 'Autre', en: 'Other' };
