import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Db } from '../../core/db.js';
import { LIST_EXPORTED, type ListExported } from '../../core/list-export.js';
import { recordExport } from '../../core/record-export.js';

/** Tells the history of each list that leaves as a file; one that cannot be told does not leave. */
@Injectable()
export class ExportRecorder {
  constructor(private readonly db: Db) {}

  @OnEvent(LIST_EXPORTED, { suppressErrors: false })
  record({ recordType, list, format, rows }: ListExported): Promise<void> {
    return recordExport(this.db, recordType, `${list.fr} (${format.toUpperCase()}, ${rows})`);
  }
}
