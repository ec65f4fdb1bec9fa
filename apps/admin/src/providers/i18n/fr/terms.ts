import { TERMS } from '@terril/domain';

export const terms = TERMS.fr;
