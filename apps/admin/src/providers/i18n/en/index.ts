import englishMessages from 'ra-language-english';
import type { OwnTexts } from '../fr/index.js';
import { general } from './general.js';
import { history } from './history.js';
import { reports } from './reports.js';
import { resources } from './resources.js';
import { terms } from './terms.js';

const ownTexts: OwnTexts = { ...general, ...reports, ...history, resources, terms };

export const en = { ...englishMessages, ...ownTexts };
