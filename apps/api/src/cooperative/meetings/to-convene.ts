import type { ToConveneOut } from './meeting.dto.js';
import type { MeetingVoterOut } from './voter.dto.js';

/** Not convened yet, or in vain. */
export const isToConvene = ({ convocationState }: Pick<MeetingVoterOut, 'convocationState'>): boolean =>
  convocationState === null || convocationState === 'failed';

/** How many of `voters` each means would reach now, and how many have no e-mail address, convened or not. */
export function toConvene(voters: Pick<MeetingVoterOut, 'email' | 'convocationState'>[]): ToConveneOut {
  const left = voters.filter(isToConvene);
  const byEmail = left.filter(({ email }) => email !== null).length;
  return {
    byEmail,
    byLetter: left.length - byEmail,
    withoutEmail: voters.filter(({ email }) => email === null).length,
  };
}
