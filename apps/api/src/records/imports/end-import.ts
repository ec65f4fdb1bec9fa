import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { Import } from './import.entity.js';

type Ended = Pick<Import, 'id' | 'state'>;
type EndState = 'checked' | 'done' | 'failed' | 'reverted' | 'partly_reverted';

/** Ends the work on imports, and tells who asked for it: not of a trial, at whose end there is more to do. */
@Injectable()
export class ImportEnds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notifications: NotificationsService,
  ) {}

  /** Unless a person or another process has been quicker. @param problem why it failed */
  async end({ id, state }: Ended, ended: EndState, problem: Sentence | null = null): Promise<void> {
    await this.db.transaction(async () => {
      const imports = this.db.repository(Import);
      const { affected } = await imports.update(
        { id, state },
        { state: ended, endedAt: this.clock.now(), ...(problem && { problem }) },
      );
      if (!affected || ended === 'checked') return;
      const { userId, fileName } = await imports.findOneByOrFail({ id });
      if (userId === null) return;
      await this.notifications.notify({
        to: [userId],
        kind: 'import_finished',
        title: await this.title(id, ended, fileName),
        record: { type: 'imports', id },
        authorToo: true,
      });
    });
  }

  private async title(id: number, ended: Exclude<EndState, 'checked'>, fileName: string): Promise<Sentence> {
    if (ended !== 'done') return { fr: `${ENDS[ended].fr} : ${fileName}`, en: `${ENDS[ended].en}: ${fileName}` };
    const [counts] = await this.db.query<{ created: number; updated: number; rejected: number }>(
      `select count(*) filter (where outcome = 'created')::int as created,
         count(*) filter (where outcome = 'updated')::int as updated,
         count(*) filter (where outcome = 'rejected')::int as rejected from import_rows where import_id = $1`,
      [id],
    );
    const { created, updated, rejected } = counts ?? { created: 0, updated: 0, rejected: 0 };
    return {
      fr: `Import terminé : ${fileName} (créations : ${created}, modifications : ${updated}, rejets : ${rejected})`,
      en: `Import finished: ${fileName} (created: ${created}, changed: ${updated}, rejected: ${rejected})`,
    };
  }
}

const ENDS = {
  failed: { fr: 'Import interrompu', en: 'Import broken off' },
  reverted: { fr: 'Import annulé', en: 'Import undone' },
  partly_reverted: { fr: 'Import annulé en partie', en: 'Import undone in part' },
};
