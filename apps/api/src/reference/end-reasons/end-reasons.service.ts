import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RecordsService } from '../../core/records.service.js';
import type { EndReasonCreate, EndReasonQuery } from './end-reason.dto.js';
import { EndReason } from './end-reason.entity.js';

/** The reasons each cooperative chooses from when a contract or a subscription ends. */
@Injectable()
export class EndReasonsService extends RecordsService<EndReason, EndReasonCreate, EndReasonQuery> {
  constructor(db: Db) {
    super(db, {
      entity: EndReason,
      alias: 'reason',
      name: { fr: 'Raison de fin', en: 'Reason of end' },
      resource: 'end-reasons',
      label: ({ nameFr }) => nameFr,
      rules: {
        sorts: { position: 'reason.position', nameFr: 'reason.nameFr' },
        defaultSort: 'position',
        filters: {},
        search: (word) => `fold(reason.name_fr || ' ' || coalesce(reason.name_en, '')) like ${word}`,
      },
    });
  }
}
