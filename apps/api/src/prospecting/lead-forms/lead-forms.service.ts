import { Injectable } from '@nestjs/common';
import { isSiteOrigin, isSlug } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { RecordsService } from '../../core/records.service.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';
import { User } from '../../system/users/user.entity.js';
import type { LeadFormCreate, LeadFormQuery, LeadFormUpdate } from './lead-form.dto.js';
import { LeadForm } from './lead-form.entity.js';

/** The pages by which whoever comes may write to the cooperative. */
@Injectable()
export class LeadFormsService extends RecordsService<LeadForm, LeadFormCreate, LeadFormQuery> {
  constructor(db: Db) {
    super(db, {
      entity: LeadForm,
      alias: 'form',
      name: { fr: 'Formulaire de contact', en: 'Contact form' },
      resource: 'lead-forms',
      label: ({ title }) => title,
      rules: {
        sorts: { title: 'form.title', slug: 'form.slug' },
        defaultSort: 'title',
        filters: {},
        search: (word) => `fold(form.title) like ${word} or form.slug like ${word}`,
      },
    });
  }

  /** @throws RuleBroken on an address or a site that cannot be one, and on a stage or a person that is not there */
  override async create(fields: LeadFormCreate): Promise<LeadForm> {
    await this.check(fields);
    return super.create({ language: 'fr', ...fields });
  }

  /** @throws RuleBroken as `create` */
  override async update(id: number, changes: LeadFormUpdate): Promise<LeadForm> {
    await this.check(changes);
    return super.update(id, changes);
  }

  /** The form whose page is at this address, while it is on. */
  on(slug: string): Promise<LeadForm | null> {
    return this.db.repository(LeadForm).findOneBy({ slug, isOn: true });
  }

  private async check({ slug, stageId, assigneeId, allowedOrigins = [] }: Partial<LeadFormCreate>): Promise<void> {
    if (slug !== undefined && !isSlug(slug)) throw NO_ADDRESS;
    if (!allowedOrigins.every(isSiteOrigin)) throw NO_SITE;
    if (stageId !== undefined) {
      const stage = await this.db.repository(PipelineStage).findOneBy({ id: stageId });
      if (stage?.outcome !== 'open') throw NO_OPEN_STAGE;
    }
    if (assigneeId && !(await this.db.repository(User).existsBy({ id: assigneeId }))) throw UNKNOWN_USER;
  }
}

const NO_ADDRESS = RuleBroken.on('slug', 'bad_slug', {
  fr: 'Des minuscules sans accent, des chiffres et des tirets, comme « demande-de-devis ».',
  en: 'Small letters without accents, digits and hyphens, as “ask-for-a-quote”.',
});
const NO_SITE = RuleBroken.on('allowedOrigins', 'bad_origin', {
  fr: 'L’adresse d’un site, sans page : https://example.org.',
  en: 'The address of a site, without a page: https://example.org.',
});
const NO_OPEN_STAGE = RuleBroken.on('stageId', 'no_open_stage', {
  fr: 'Choisissez une étape en cours.',
  en: 'Choose an open stage.',
});
const UNKNOWN_USER = RuleBroken.on('assigneeId', 'unknown_user', { fr: 'Personne inconnue.', en: 'Unknown person.' });
