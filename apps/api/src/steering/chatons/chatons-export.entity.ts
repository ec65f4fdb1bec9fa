import type { InstallType, ProviderType, ServerType } from '@terril/domain';
import { Check, Column, Entity } from 'typeorm';
import { Row } from '../../core/row.js';

/** The software that a service of the catalogue runs on. */
export interface ServiceSoftware {
  serviceId: number;
  name: string;
  website: string | null;
  licenseName: string | null;
  licenseUrl: string | null;
  sourceUrl: string | null;
  installType: InstallType | null;
}

/** What is published for the CHATONS collective: one row, always there, off unless somebody turned it on. */
@Entity('chatons_export')
@Check('ck_chatons_export_single', 'id = 1')
@Check('ck_chatons_export_server_type', `server_type in ('NANO', 'PHYSICAL', 'VIRTUAL', 'SHARED', 'CLOUD')`)
@Check('ck_chatons_export_provider_type', `provider_type in ('HOME', 'HOSTEDBAY', 'HOSTEDSERVER', 'OUTSOURCED')`)
export class ChatonsExport extends Row {
  @Column({ type: 'boolean', default: false })
  enabled!: boolean;

  /** Of the cooperative, for the public. */
  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text', nullable: true })
  legalUrl!: string | null;

  /** Of the collective. */
  @Column({ type: 'date', nullable: true })
  memberSince!: string | null;

  /** Of the catalogue: those whose counts are published. */
  @Column({ type: 'int', array: true, default: () => "'{}'" })
  serviceIds!: number[];

  /** Who runs the machines: the cooperative itself, or its provider. */
  @Column({ type: 'text', nullable: true })
  hostName!: string | null;

  @Column({ type: 'text', nullable: true })
  hostDescription!: string | null;

  @Column({ type: 'text', nullable: true })
  serverType!: ServerType | null;

  @Column({ type: 'text', nullable: true })
  providerType!: ProviderType | null;

  /** ISO 3166-1. */
  @Column({ type: 'text', default: 'FR' })
  hostCountryCode!: string;

  /** What services run on. */
  @Column({ type: 'jsonb', default: [] })
  software!: ServiceSoftware[];
}
