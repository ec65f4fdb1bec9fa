import { notificationPath } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { xml } from '../../core/sheet-xml.js';
import type { Notification } from './notification.entity.js';
import { shownNotification } from './shown-notification.js';

/** More are counted. */
const MOST_LINES = 100;

/** The e-mail of a day to one person: what she was told and has not read, each with its link, the first first. */
export function digestMail(
  all: Notification[],
  language: Language,
  publicUrl: string,
): { subject: string; text: string; html: string } {
  const words = WORDS[language];
  const address = (path: string) => `${publicUrl}/#${path}`;
  const lines = all.slice(0, MOST_LINES).map((one) => {
    const { title, authorName, recordType, recordId } = shownNotification(one, language);
    return {
      title: authorName === null ? title : `${title} (${authorName})`,
      url: address(notificationPath(recordType, recordId)),
    };
  });
  const left = all.length - lines.length;
  const foot = [
    { text: left > 0 ? words.more(left) : words.all, url: address('/notifications') },
    { text: words.preferences, url: address('/preferences') },
  ];
  return {
    subject: words.subject(all.length),
    text: [
      words.intro,
      ...lines.map(({ title, url }) => `- ${title}\n  ${url}`),
      foot.map(({ text, url }) => `${text} ${url}`).join('\n'),
    ].join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;max-width:42em">`,
      `<p>${xml(words.intro)}</p><ul>`,
      ...lines.map(({ title, url }) => `<li><a href="${xml(url)}">${xml(title)}</a></li>`),
      '</ul>',
      ...foot.map(({ text, url }) => `<p>${xml(text)} <a href="${xml(url)}">${xml(url)}</a></p>`),
      '</body></html>',
    ].join('\n'),
  };
}

const WORDS = {
  fr: {
    subject: (count: number) => `Terril : ${count} ${count > 1 ? 'notifications' : 'notification'}`,
    intro: 'Voici ce que vous n’avez pas encore lu :',
    more: (count: number) => `Et ${count} de plus :`,
    all: 'Toutes vos notifications :',
    preferences: 'Choisir ce que vous recevez par courriel :',
  },
  en: {
    subject: (count: number) => `Terril: ${count} ${count > 1 ? 'notifications' : 'notification'}`,
    intro: 'This is what you have not read yet:',
    more: (count: number) => `And ${count} more:`,
    all: 'All your notifications:',
    preferences: 'Choose what you are sent by e-mail:',
  },
};
