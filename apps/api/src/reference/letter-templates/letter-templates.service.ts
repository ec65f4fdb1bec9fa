import { Injectable } from '@nestjs/common';
import { LETTER_VARIABLES, type LetterKind } from '@terril/domain';
import { Db } from '../../core/db.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { checkTemplate } from './check-template.js';
import type { LetterTemplateOut, LetterTemplateQuery, LetterTemplateUpdate } from './letter-template.dto.js';
import { LetterTemplate, type TemplateTexts } from './letter-template.entity.js';

const TEMPLATE = { fr: 'Modèle de lettre', en: 'Letter template' };

/** What letters say: one template for each kind of letter, in the cooperative's own words. */
@Injectable()
export class LetterTemplatesService {
  constructor(private readonly db: Db) {}

  async list(query: LetterTemplateQuery): Promise<Page<LetterTemplateOut>> {
    const builder = this.db.repository(LetterTemplate).createQueryBuilder('template');
    const { data, ...whole } = await listPage(builder, query, RULES);
    return { data: data.map(shown), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<LetterTemplateOut> {
    return shown(await mustFind(this.db, LetterTemplate, id, TEMPLATE));
  }

  /** @throws StaleVersion; RuleBroken on an unknown variable, or a notice that does not frame its day */
  update(id: number, { version, ...changes }: LetterTemplateUpdate): Promise<LetterTemplateOut> {
    return this.db.transaction(async () => {
      const found = await lockForUpdate(this.db, LetterTemplate, id, version, TEMPLATE, () => this.get(id));
      const { kind, subject, box, body } = assignSent(found, changes);
      checkTemplate(kind, { subject, box, body });
      await this.db.manager.save(found);
      return this.get(id);
    });
  }

  /** The template of a kind, or `draft` when it is told and can be filled in. @throws RuleBroken as `update` */
  async textsOf(kind: LetterKind, draft: Partial<TemplateTexts> = {}): Promise<TemplateTexts> {
    const { subject, box, body } = await this.db.repository(LetterTemplate).findOneByOrFail({ kind });
    const texts = assignSent({ subject, box, body }, draft);
    checkTemplate(kind, texts);
    return texts;
  }
}

const shown = (template: LetterTemplate): LetterTemplateOut => ({
  ...template,
  variables: [...LETTER_VARIABLES[template.kind]],
});

const RULES: ListRules<LetterTemplateQuery> = {
  sorts: { kind: 'template.kind' },
  defaultSort: 'kind',
  defaultOrder: 'DESC',
  filters: {},
  search: (word) => `fold(template.subject || ' ' || template.body) like ${word}`,
};
