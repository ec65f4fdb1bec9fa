import { type LegalForm, LEGAL_FORMS, ORGANIZATION_KINDS, type OrganizationKind } from '@terril/domain';
import { TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

/** `invalid`: the question cannot have an answer; `unavailable`: the service gave none that can be read. */
export const OUTCOMES = ['found', 'not_found', 'invalid', 'rate_limited', 'unavailable', 'disabled'] as const;
export type DirectoryOutcome = (typeof OUTCOMES)[number];

export class DirectoryQuery {
  @TextField({ optional: true, min: 0, max: 200 })
  q?: string;
}

class DirectoryAnswerOut {
  @ShownChoice(OUTCOMES) outcome!: DirectoryOutcome;
  @Shown({ ...empty, description: 'Why there is nothing, in the language of the request.' }) message!: string | null;
  @ShownNumber({ ...empty, description: 'Seconds to wait, when `rate_limited`.' }) retryAfter!: number | null;
}

/** A body of the directory, in the words of an organization. */
export class DirectoryOrganizationOut {
  @Shown() name!: string;
  @ShownChoice(ORGANIZATION_KINDS, empty) kind!: OrganizationKind | null;
  @ShownChoice(LEGAL_FORMS, empty) legalForm!: LegalForm | null;
  @Shown() siren!: string;
  @Shown({ ...empty, description: 'Of its seat, or of the establishment that was looked for.' }) siret!: string | null;
  @Shown(empty) rna!: string | null;
  @Shown(empty) address!: string | null;
  @Shown(empty) postcode!: string | null;
  @Shown(empty) city!: string | null;
  @Shown({ ...empty, description: 'INSEE code.' }) communeCode!: string | null;
  @ShownFlag({ description: 'It, or the establishment looked for, exists no more.' }) hasCeased!: boolean;
  @ShownDay(empty) ceasedOn!: string | null;
}

export class DirectoryOrganizationsOut extends DirectoryAnswerOut {
  @ShownList(() => DirectoryOrganizationOut, { description: 'The best first, at most 10.' })
  candidates!: DirectoryOrganizationOut[];
}

export class DirectoryAddressOut {
  @Shown({ example: '12 Rue Jean Jaurès 62800 Liévin' }) label!: string;
  @Shown() address!: string;
  @Shown() postcode!: string;
  @Shown() city!: string;
  @Shown({ description: 'INSEE code.' }) communeCode!: string;
}

export class DirectoryAddressesOut extends DirectoryAnswerOut {
  @ShownList(() => DirectoryAddressOut, { description: 'The best first, at most 6.' })
  candidates!: DirectoryAddressOut[];
}
