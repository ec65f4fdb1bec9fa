import type { ToConveneOut } from './meeting.dto.js';
import type { MeetingVoterOut } from './voter.dto.js';

/** Not convened yet, or in vain. */
export const isToConvene = ({ convocationState }: Pick<MeetingVoterOut, 'convocationState'>): boolean =>
  convocationState === null || convocationState === 'failed';

/** Whether letters are for this one: for who has no e-mail address, or for all where no e-mail can leave. */
export const isWrittenTo = ({ email }: Pick<MeetingVoterOut, 'email'>, mailEnabled: boolean): boolean =>
  email === null || !mailEnabled;

/** How many of `voters` each means would reach now, and how many letters there are to print, convened or not. */
export function toConvene(
  voters: Pick<MeetingVoterOut, 'email' | 'convocationState' | 'postalAddress'>[],
  mailEnabled: boolean,
): ToConveneOut {
  const written = voters.filter((voter) => isWrittenTo(voter, mailEnabled));
  const left = voters.filter(isToConvene);
  const byLetter = left.filter((voter) => isWrittenTo(voter, mailEnabled)).length;
  return {
    byEmail: left.length - byLetter,
    byLetter,
    letters: written.length,
    withoutAddress: written.filter(({ postalAddress }) => postalAddress === null).length,
  };
}
