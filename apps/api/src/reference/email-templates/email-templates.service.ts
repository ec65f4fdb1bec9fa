import { Injectable } from '@nestjs/common';
import { EMAIL_VARIABLES } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RuleBroken, summaryOf } from '../../core/errors.js';
import { RecordsService } from '../../core/records.service.js';
import { mustFind } from '../../core/save.js';
import { unknownIn } from '../template-check.js';
import type { EmailTemplateCreate, EmailTemplateQuery, EmailTemplateUpdate } from './email-template.dto.js';
import { EmailTemplate } from './email-template.entity.js';

const TEMPLATE = { fr: 'Modèle de courriel', en: 'E-mail template' };

/** What the cooperative's e-mails may begin with, in its own words. */
@Injectable()
export class EmailTemplatesService extends RecordsService<EmailTemplate, EmailTemplateCreate, EmailTemplateQuery> {
  constructor(db: Db) {
    super(db, {
      entity: EmailTemplate,
      alias: 'template',
      name: TEMPLATE,
      resource: 'email-templates',
      label: ({ name }) => name,
      rules: {
        sorts: { name: 'template.name' },
        defaultSort: 'name',
        filters: { language: 'template.language = :language', isArchived: 'template.is_archived = :isArchived' },
        search: (word) => `fold(template.name || ' ' || template.subject) like ${word}`,
      },
    });
  }

  /** @throws RuleBroken on the texts that name an unknown variable; Conflict on a name that is taken */
  override create({ language = 'fr', ...fields }: EmailTemplateCreate): Promise<EmailTemplate> {
    checkTexts(fields);
    return super.create({ language, ...fields });
  }

  /** @throws StaleVersion; RuleBroken and Conflict as `create` */
  override update(id: number, changes: EmailTemplateUpdate): Promise<EmailTemplate> {
    checkTexts(changes);
    return super.update(id, changes);
  }

  /** What it says, of one that may be chosen. @throws NotFound; RuleBroken on one that is archived */
  async textsOf(id: number): Promise<Pick<EmailTemplate, 'subject' | 'body' | 'language'>> {
    const { isArchived, subject, body, language } = await mustFind(this.db, EmailTemplate, id, TEMPLATE);
    if (isArchived) throw ARCHIVED;
    return { subject, body, language };
  }
}

/** @throws RuleBroken */
function checkTexts({ subject, body }: { subject?: string; body?: string }): void {
  const refused = unknownIn({ subject, body }, EMAIL_VARIABLES);
  if (Object.keys(refused).length > 0) throw new RuleBroken('bad_template', summaryOf(refused), refused);
}

const ARCHIVED = RuleBroken.on('templateId', 'archived_template', {
  fr: 'Ce modèle est archivé.',
  en: 'This template is archived.',
});
