import { PartialType } from '@nestjs/swagger';
import {
  INSTALL_TYPES,
  type InstallType,
  PROVIDER_TYPES,
  type ProviderType,
  SERVER_TYPES,
  type ServerType,
} from '@terril/domain';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  NestedListField,
  PatternField,
  ServiceUrlField,
  TextField,
} from '../../core/fields.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class ServiceSoftwareOut {
  @ShownNumber() serviceId!: number;
  @Shown() name!: string;
  @Shown(empty) website!: string | null;
  @Shown({ ...empty, example: 'AGPL-3.0' }) licenseName!: string | null;
  @Shown(empty) licenseUrl!: string | null;
  @Shown(empty) sourceUrl!: string | null;
  @ShownChoice(INSTALL_TYPES, { ...empty, description: 'How it was installed.' }) installType!: InstallType | null;
}

export class ChatonsExportOut extends RecordOut {
  @ShownFlag({ description: 'The files are public.' }) enabled!: boolean;
  @Shown(empty) website!: string | null;
  @Shown({ ...empty, description: 'Of the cooperative, in one sentence.' }) description!: string | null;
  @Shown({ ...empty, description: 'Where its legal notice is.' }) legalUrl!: string | null;
  @ShownDay({ ...empty, description: 'Member of the collective since.' }) memberSince!: string | null;
  @Shown({ type: [Number], description: 'The services whose counts are published.' }) serviceIds!: number[];
  @Shown({ ...empty, description: 'Who runs the machines: the cooperative itself, or its provider.' })
  hostName!: string | null;
  @Shown(empty) hostDescription!: string | null;
  @ShownChoice(SERVER_TYPES, empty) serverType!: ServerType | null;
  @ShownChoice(PROVIDER_TYPES, empty) providerType!: ProviderType | null;
  @Shown({ example: 'FR', description: 'ISO 3166-1.' }) hostCountryCode!: string;
  @ShownList(() => ServiceSoftwareOut) software!: ServiceSoftwareOut[];
  @Shown({ description: 'The address to declare to the collective.' }) address!: string;
}

const link = { optional: true, nullable: true, example: 'https://www.example.org' } as const;

class ServiceSoftwareIn {
  @IdField({ description: 'One of `serviceIds`.' })
  serviceId!: number;

  @TextField({ max: 100, example: 'Nextcloud' })
  name!: string;

  @ServiceUrlField(link)
  website?: string | null;

  @TextField({ optional: true, nullable: true, max: 100, example: 'AGPL-3.0' })
  licenseName?: string | null;

  @ServiceUrlField(link)
  licenseUrl?: string | null;

  @ServiceUrlField(link)
  sourceUrl?: string | null;

  @ChoiceField(INSTALL_TYPES, { optional: true, nullable: true })
  installType?: InstallType | null;
}

class ChatonsFields {
  @FlagField()
  enabled!: boolean;

  @ServiceUrlField({ ...empty, example: 'https://www.example.org' })
  website!: string | null;

  @TextField({ ...empty, max: 300 })
  description!: string | null;

  @ServiceUrlField({ ...empty, example: 'https://www.example.org/mentions-legales' })
  legalUrl!: string | null;

  @DayField(empty)
  memberSince!: string | null;

  @IdListField({ description: 'Of recurring services of the catalogue.' })
  serviceIds!: number[];

  @TextField({ ...empty, max: 100 })
  hostName!: string | null;

  @TextField({ ...empty, max: 300 })
  hostDescription!: string | null;

  @ChoiceField(SERVER_TYPES, empty)
  serverType!: ServerType | null;

  @ChoiceField(PROVIDER_TYPES, empty)
  providerType!: ProviderType | null;

  @PatternField(
    /^[A-Z]{2}$/,
    { fr: 'Deux lettres majuscules sont attendues : FR.', en: 'Two capital letters are expected: FR.' },
    { example: 'FR', description: 'ISO 3166-1.' },
  )
  hostCountryCode!: string;

  @NestedListField(() => ServiceSoftwareIn, { min: 0, max: 100, description: 'At most one of each service.' })
  software!: ServiceSoftwareIn[];
}

export class ChatonsExportUpdate extends PartialType(ChatonsFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ChatonsFileOut {
  @Shown({ example: 'organization', description: 'What stands before .properties.' }) name!: string;
  @Shown({ description: 'Where it is once the export is on.' }) address!: string;
  @Shown() content!: string;
}
