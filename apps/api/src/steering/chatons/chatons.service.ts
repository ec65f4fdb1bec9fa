import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import type { ChatonsExportOut, ChatonsExportUpdate } from './chatons.dto.js';
import { ChatonsExport, type ServiceSoftware } from './chatons-export.entity.js';

const ONLY_ROW = 1;
const EXPORT = { fr: 'Statistiques CHATONS', en: 'CHATONS statistics' };

/** Whether counts are published for the CHATONS collective, and of what. */
@Injectable()
export class ChatonsService {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(): Promise<ChatonsExportOut> {
    const settings = await mustFind(this.db, ChatonsExport, ONLY_ROW, EXPORT);
    return { ...settings, software: settings.software.map(told), address: this.addressOf('organization') };
  }

  /** @throws StaleVersion; RuleBroken on a service that is not a recurring one of the catalogue, or without a website */
  async update({ version, ...changes }: ChatonsExportUpdate): Promise<ChatonsExportOut> {
    await this.db.transaction(async () => {
      const settings = await lockForUpdate(this.db, ChatonsExport, ONLY_ROW, version, EXPORT, () => this.get());
      const { software, ...fields } = changes;
      assignSent(settings, fields);
      if (software) settings.software = software.map(told);
      if (changes.serviceIds) await this.mustBeServices(changes.serviceIds);
      checkSoftware(settings);
      if (settings.enabled && settings.website === null) throw NO_WEBSITE;
      await this.db.manager.save(settings);
    });
    return this.get();
  }

  /** Where a file is, for whoever comes. */
  addressOf(name: string): string {
    return `${this.config.publicUrl}/api/chatonsinfos/${name}.properties`;
  }

  private async mustBeServices(ids: number[]): Promise<void> {
    const [known] = await this.db.query<{ count: number }>(
      `select count(*)::int as count from services where id = any ($1) and nature = 'recurring'`,
      [ids],
    );
    if (known?.count !== new Set(ids).size) throw NOT_SERVICES;
  }
}

/** With null for what nobody said, what was not asked for yet when it was kept included. */
const told = (software: Pick<ServiceSoftware, 'serviceId' | 'name'>): ServiceSoftware => ({
  website: null,
  licenseName: null,
  licenseUrl: null,
  sourceUrl: null,
  installType: null,
  ...software,
});

/** @throws RuleBroken on software of a service that is not published, or has another one */
function checkSoftware({ serviceIds, software }: Pick<ChatonsExport, 'serviceIds' | 'software'>): void {
  const seen = new Set<number>();
  for (const [place, { serviceId }] of software.entries()) {
    if (!serviceIds.includes(serviceId) || seen.has(serviceId))
      throw RuleBroken.on(`software.${place}.serviceId`, 'not_published', NOT_PUBLISHED);
    seen.add(serviceId);
  }
}

const NOT_PUBLISHED = {
  fr: 'Un service publié est attendu, une seule fois.',
  en: 'A service that is published is expected, once.',
};

const NOT_SERVICES = RuleBroken.on('serviceIds', 'unknown_service', {
  fr: 'Des services récurrents du catalogue sont attendus.',
  en: 'Recurring services of the catalogue are expected.',
});

const NO_WEBSITE = RuleBroken.on('website', 'no_website', {
  fr: 'Le collectif demande l’adresse du site public.',
  en: 'The collective asks for the address of the public website.',
});
