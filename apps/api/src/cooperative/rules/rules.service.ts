import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import type { CooperativeRulesUpdate } from './cooperative-rules.dto.js';
import { CooperativeRules } from './cooperative-rules.entity.js';

const ONLY_ROW = 1;
const RULES = { fr: 'Règles', en: 'Rules' };

/** What the statutes say of members and meetings. */
@Injectable()
export class RulesService {
  constructor(private readonly db: Db) {}

  get(): Promise<CooperativeRules> {
    return mustFind(this.db, CooperativeRules, ONLY_ROW, RULES);
  }

  /** @throws StaleVersion */
  update({ version, ...changes }: CooperativeRulesUpdate): Promise<CooperativeRules> {
    return this.db.transaction(async () => {
      const rules = await lockForUpdate(this.db, CooperativeRules, ONLY_ROW, version, RULES, () => this.get());
      await this.db.manager.save(assignSent(rules, changes));
      return this.get();
    });
  }
}
