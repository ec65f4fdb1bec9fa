import { Injectable } from '@nestjs/common';
import { loadGeography } from '@terril/geography';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { RecordsService } from '../../core/records.service.js';
import type { AreaCreate, AreaQuery, AreaUpdate } from './area.dto.js';
import { Area } from './area.entity.js';

/** The overlays the turnover is read by. They may overlap. */
@Injectable()
export class AreasService extends RecordsService<Area, AreaCreate, AreaQuery> {
  constructor(db: Db) {
    super(db, {
      entity: Area,
      alias: 'area',
      name: { fr: 'Zone', en: 'Area' },
      resource: 'areas',
      label: ({ name }) => name,
      rules: {
        sorts: { position: 'area.position', name: 'area.name' },
        defaultSort: 'position',
        filters: {},
        search: (word) => `fold(area.name) like ${word}`,
      },
    });
  }

  /** @throws RuleBroken on an EPCI that does not exist. */
  override async create(fields: AreaCreate): Promise<Area> {
    checkEpcis(fields.epciCodes);
    return super.create(fields);
  }

  override async update(id: number, changes: AreaUpdate): Promise<Area> {
    checkEpcis(changes.epciCodes ?? []);
    return super.update(id, changes);
  }
}

function checkEpcis(codes: string[]): void {
  const unknown = codes.find((code) => !loadGeography().epci(code));
  if (unknown === undefined) return;
  throw RuleBroken.on('epciCodes', 'unknown_epci', {
    fr: `EPCI inconnu : ${unknown}.`,
    en: `Unknown EPCI: ${unknown}.`,
  });
}
