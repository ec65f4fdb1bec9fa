import { Injectable } from '@nestjs/common';
import { ImportTargets } from '../../core/import-target.js';
import { CONTACT_POINT_PARTS } from '../contact-point-parts.js';
import { PartsImport } from '../parts-import.js';
import { OrganizationImport } from './organization-import.js';
import { NO_ORGANIZATION, ORGANIZATION_NAME_SENTENCES, OWNER_NAMES } from './organization-references.service.js';

/** Further e-mails, telephones and websites of organizations that are there, from the rows of a file. */
@Injectable()
export class OrganizationContactPointImport extends PartsImport {
  readonly resource = 'organization-contact-points';
  readonly name = { fr: 'Autres coordonnées de structures', en: 'Further e-mails, phones and sites of organizations' };

  constructor(targets: ImportTargets, organizations: OrganizationImport) {
    super(organizations, {
      ...CONTACT_POINT_PARTS,
      names: OWNER_NAMES,
      sentences: ORGANIZATION_NAME_SENTENCES,
      noRecord: NO_ORGANIZATION,
    });
    targets.register(this);
  }

  override get tables(): string[] {
    return ['organization_contact_points'];
  }
}
