import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import type { ChatonsExportOut, ChatonsFileOut } from './chatons.dto.js';
import { ChatonsService } from './chatons.service.js';
import { hostSection, softwareSection } from './service-sections.js';
import { metricProperties, type MonthCount, propertiesFile, type PropertiesSection } from './properties.js';

const PROTOCOL = 'ChatonsInfos-0.5';
const GENERATOR = 'Terril';
/** Years of metrics: this one and those before. */
const YEARS = 3;

interface PublishedService {
  id: number;
  name: string;
  description: string | null;
  startedOn: string | null;
}

/**
 * The ChatonsInfos files of the cooperative: who it is, the services it chose, and how many organizations use each at the
 * end of each month. Counts alone: no client and no person is ever named.
 */
@Injectable()
export class ChatonsFilesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly chatons: ChatonsService,
    private readonly settings: SettingsService,
  ) {}

  /** What whoever comes reads at `name`. @throws NotFound while the export is off, and for what is not published */
  async published(name: string): Promise<string> {
    const { enabled } = await this.chatons.get();
    const file = enabled ? (await this.files()).find((one) => one.name === name) : undefined;
    if (!file) throw new NotFound({ fr: 'Fichier', en: 'File' }, name);
    return file.content;
  }

  /** All the files as they are published, or would be. */
  async files(): Promise<ChatonsFileOut[]> {
    const chosen = await this.chatons.get();
    const { cooperativeName } = await this.settings.get();
    const services = await this.services(chosen.serviceIds);
    const counts = await this.counts(services.map(({ id }) => id));
    return [
      this.organization(cooperativeName, chosen, services),
      ...services.flatMap((service) => [
        this.service(chosen, service),
        this.metrics(
          service,
          counts.filter(({ serviceId }) => serviceId === service.id),
        ),
      ]),
    ];
  }

  private organization(name: string, chosen: ChatonsExportOut, services: PublishedService[]): ChatonsFileOut {
    const { description, website, legalUrl, memberSince } = chosen;
    return this.file('organization', 'organization', [
      {
        title: 'Organization',
        properties: [
          ['organization.name', name],
          ['organization.description', description],
          ['organization.website', website],
          ['organization.legal.url', legalUrl],
          ['organization.type', 'COOPERATIVE'],
          ['organization.status.level', 'ACTIVE'],
          ['organization.country.name', 'France'],
          ['organization.country.code', 'FR'],
          ['organization.memberof.chatons.startdate', memberSince],
          ['organization.memberof.chatons.status.level', memberSince && 'ACTIVE'],
        ],
      },
      {
        title: 'Subs',
        properties: services.map((service) => [`subs.${nameOf(service)}`, this.chatons.addressOf(nameOf(service))]),
      },
    ]);
  }

  private service(chosen: ChatonsExportOut, service: PublishedService): ChatonsFileOut {
    const { website, legalUrl } = chosen;
    const software = chosen.software.find(({ serviceId }) => serviceId === service.id);
    const metrics = `${nameOf(service)}-metrics`;
    return this.file(nameOf(service), 'service', [
      {
        title: 'Service',
        properties: [
          ['service.name', service.name],
          ['service.description', service.description],
          ['service.website', website],
          ['service.legal.url', legalUrl],
          ['service.startdate', service.startedOn],
          ['service.status.level', 'OK'],
          ['service.registration', 'Client'],
          ['service.registration.load', 'OPEN'],
          ['service.install.type', software?.installType ?? null],
        ],
      },
      ...(software ? [softwareSection(software)] : []),
      hostSection(chosen),
      { title: 'Subs', properties: [[`subs.${metrics}`, this.chatons.addressOf(metrics)]] },
    ]);
  }

  private metrics(service: PublishedService, months: MonthCount[]): ChatonsFileOut {
    const [name, description] = ['Usagers', 'Structures abonnées au service à la fin du mois.'];
    return this.file(`${nameOf(service)}-metrics`, 'metrics', [
      { title: 'Metrics', properties: metricProperties('metrics.service.users', name, description, months) },
    ]);
  }

  private file(name: string, kind: string, sections: PropertiesSection[]): ChatonsFileOut {
    const head: PropertiesSection = {
      title: 'File',
      properties: [
        ['file.class', kind],
        ['file.protocol', PROTOCOL],
        // The day alone: a file that says the same has the same tag all day.
        ['file.datetime', `${this.clock.today()}T00:00:00`],
        ['file.generator', GENERATOR],
      ],
    };
    return { name, address: this.chatons.addressOf(name), content: propertiesFile([head, ...sections]) };
  }

  private services(ids: number[]): Promise<PublishedService[]> {
    return this.db.query<PublishedService>(
      `select s.id, s.name, s.description, (
         select min(u.starts_on)::text from subscriptions u join contracts c on c.id = u.contract_id
         where u.service_id = s.id and c.stage = 'signed') as "startedOn"
       from services s where s.id = any ($1) order by s.name, s.id`,
      [ids],
    );
  }

  /** Of each month the last day, and of the present one today. */
  private counts(ids: number[]): Promise<(MonthCount & { serviceId: number })[]> {
    return this.db.query(
      `select s.id as "serviceId", to_char(m.month, 'YYYY-MM') as month, (
         select count(distinct c.organization_id)::int
         from subscriptions u join contracts c on c.id = u.contract_id
         where u.service_id = s.id and c.stage = 'signed'
           and daterange(u.starts_on, u.ends_before) @> least((m.month + interval '1 month')::date - 1, $2::date)) as count
       from unnest($1::int[]) s (id)
       cross join generate_series(date_trunc('year', $2::date) - make_interval(years => $3), $2::date, interval '1 month')
         m (month)
       order by s.id, m.month`,
      [ids, this.clock.today(), YEARS - 1],
    );
  }
}

const nameOf = ({ id }: PublishedService) => `service-${id}`;
