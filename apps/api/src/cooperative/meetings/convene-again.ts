import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { Conflict } from '../../core/errors.js';
import { lockRows } from '../../core/save.js';
import { GeneralMeeting } from './general-meeting.entity.js';
import { GeneralMeetingsService } from './general-meetings.service.js';
import type { GeneralMeetingWithPartsOut, SecondCallIn } from './meeting.dto.js';
import { mustFollow } from './meeting-states.js';
import { ResolutionsService } from './resolutions.service.js';
import { VotersService } from './voters.service.js';

/** Plans the second convocation of a meeting that closed without a quorum, with all of the first that still fits. */
@Injectable()
export class ConveneAgain {
  constructor(
    private readonly db: Db,
    private readonly meetings: GeneralMeetingsService,
    private readonly voters: VotersService,
    private readonly resolutions: ResolutionsService,
  ) {}

  /**
   * Copies the agenda, without what was voted on, the proxies, and who chairs.
   * @throws NotFound; Conflict on a meeting that is not closed, had its quorum, is a second convocation or has one; RuleBroken on the day
   */
  conveneAgain(id: number, { day, time, place }: SecondCallIn): Promise<GeneralMeetingWithPartsOut> {
    return this.db.transaction(async () => {
      await lockRows(this.db, GeneralMeeting, [id]);
      const first = await this.meetings.get(id);
      if (first.state !== 'closed') throw NOT_CLOSED;
      if (first.isQuorate) throw QUORATE;
      if (first.call === 'second') throw A_SECOND;
      const { kind, message, chair, secretary } = first;
      mustFollow(first, { kind, day });
      const second = await this.db.manager.save(
        this.db.repository(GeneralMeeting).create({
          kind,
          call: 'second',
          firstMeetingId: id,
          day,
          time: time === undefined ? first.time : time,
          place: place === undefined ? first.place : place,
          message,
          chair,
          secretary,
        }),
      );
      await this.resolutions.copy(id, second.id);
      await this.voters.fill(second);
      await this.voters.keepProxies(id, second.id);
      return this.meetings.get(second.id);
    });
  }
}

const NOT_CLOSED = new Conflict('not_closed', {
  fr: 'Une deuxième convocation vient une fois la première assemblée close, sans quorum.',
  en: 'A second convocation comes once the first meeting is closed, without a quorum.',
});
const QUORATE = new Conflict('quorate', {
  fr: 'Cette assemblée a atteint son quorum : une deuxième convocation n’a pas lieu d’être.',
  en: 'This meeting had its quorum: there is no second convocation.',
});
const A_SECOND = new Conflict('a_second', {
  fr: 'C’est déjà une deuxième convocation : préparez plutôt une nouvelle assemblée.',
  en: 'This is a second convocation already: prepare a new meeting instead.',
});
