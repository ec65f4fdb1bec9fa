import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { recordExport } from '../../core/record-export.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { movementsPdf } from './movements-pdf.js';
import { movementsWithNames, shownMovements } from './share-list.js';

/** The register of movements of shares, printed. */
@Injectable()
export class MovementsRegisterService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** As it stands on the evening of `on`, today unless told. @throws RuleBroken on a day to come */
  async pdf(on = this.clock.today()): Promise<{ name: string; pdf: Buffer }> {
    if (on > this.clock.today()) throw TO_COME;
    const rows = movementsWithNames(this.db).where('movement.day <= :on', { on });
    const movements = await rows.orderBy('movement.day').addOrderBy('movement.id').getMany();
    const { cooperativeName } = await this.settings.get();
    const name = `registre-des-mouvements-de-parts-${on}.pdf`;
    await recordExport(this.db, 'members', name);
    return { name, pdf: await movementsPdf(cooperativeName, await shownMovements(this.db, movements), on) };
  }
}

const TO_COME = RuleBroken.on('on', 'to_come', {
  fr: 'Nul ne sait ce que le registre dira un jour à venir.',
  en: 'Nobody knows what the register will say on a day to come.',
});
