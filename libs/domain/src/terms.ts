import { en } from './terms/en.js';
import { fr } from './terms/fr.js';

/** What people read for the values of the fixed lists: on the screens, in files and in the terminal. */
export const TERMS = { fr, en };
