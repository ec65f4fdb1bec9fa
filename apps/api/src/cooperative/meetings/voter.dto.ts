import { PRESENCES, type Presence } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, FlagField, IdField, IdListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';
import {
  CONVOCATION_MEANS,
  CONVOCATION_STATES,
  type ConvocationMeans,
  type ConvocationState,
} from './convocation.entity.js';

const empty = { nullable: true } as const;

export class MeetingVoterOut {
  @ShownNumber() id!: number;
  @ShownNumber() meetingId!: number;
  @ShownNumber() memberId!: number;
  @ShownNumber({ description: 'In the register.' }) number!: number;
  @Shown() name!: string;
  @Shown({ ...empty, description: 'Who stands for an organization.' }) representativeName!: string | null;
  @ShownNumber(empty) collegeId!: number | null;
  @Shown(empty) collegeName!: string | null;
  @ShownChoice(PRESENCES) presence!: Presence;
  @ShownFlag({ description: 'In person.' }) isPresent!: boolean;
  @ShownNumber({ ...empty, description: 'The voter who has their proxy.' }) proxyToId!: number | null;
  @Shown(empty) proxyToName!: string | null;
  @ShownNumber({ description: 'Proxies they hold.' }) proxies!: number;
  @Shown(empty) email!: string | null;
  @Shown(empty) postalAddress!: string | null;
  @ShownDay({ ...empty, description: 'Of the last convocation.' }) convenedOn!: string | null;
  @ShownChoice(CONVOCATION_MEANS, empty) convenedBy!: ConvocationMeans | null;
  @ShownChoice(CONVOCATION_STATES, empty) convocationState!: ConvocationState | null;
  @Shown({ ...empty, description: 'The words of the mail server.' }) failure!: string | null;
}

export class MeetingVoterQuery extends ListQuery {
  @IdField({ optional: true })
  meetingId?: number;

  @IdField({ optional: true })
  collegeId?: number;

  @ChoiceField(PRESENCES, { optional: true })
  presence?: Presence;

  @FlagField({ optional: true, description: 'Gave a proxy.' })
  hasProxy?: boolean;

  @FlagField({ optional: true, description: 'Was convened.' })
  isConvened?: boolean;
}

export class MeetingVoterFileQuery extends fileQueryOf(MeetingVoterQuery) {}

/** What is noted of a member, at the door or before: only what is sent changes. */
export class VoterMark {
  @FlagField({ optional: true })
  isPresent?: boolean;

  @IdField({ optional: true, nullable: true, description: 'The voter who has their proxy; null takes it back.' })
  proxyToId?: number | null;
}

export class ConveneIn {
  @ChoiceField(CONVOCATION_MEANS, { description: '`letter`: printed, and given to the post.' })
  means!: ConvocationMeans;

  @IdListField({ optional: true, description: 'Members; who was not convened yet unless told.' })
  memberIds?: number[];
}

export class ConvenedOut {
  @ShownNumber({ description: 'Sent, or to leave in a moment.' }) convened!: number;
  @ShownNumber({ description: 'Without an e-mail address, of those asked for.' }) withoutEmail!: number;
}

export const PAPERS = ['convocations', 'letters', 'attendance', 'minutes'] as const;
export type Paper = (typeof PAPERS)[number];

export const PAPER_FORMATS = ['pdf', 'odt'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export class PaperQuery {
  @ChoiceField(PAPERS)
  paper!: Paper;

  @ChoiceField(PAPER_FORMATS, {
    optional: true,
    description: '`odt`: minutes alone, to be completed; `pdf` unless told.',
  })
  format?: PaperFormat;
}
