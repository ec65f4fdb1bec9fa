import type { MailingLanguage } from '@terril/domain';
import { publicPage } from '../../core/public-page.js';
import { xml } from '../../core/sheet-xml.js';

interface Words {
  title: string;
  ask: (email: string, cooperative: string) => string;
  button: string;
  done: (email: string, cooperative: string) => string;
  mistake: string;
  unknown: string;
}

const WORDS: Record<MailingLanguage, Words> = {
  fr: {
    title: 'Ne plus recevoir nos messages',
    ask: (email, cooperative) => `${cooperative} n’enverra plus de messages groupés à ${email}.`,
    button: 'Me désinscrire',
    done: (email, cooperative) => `C’est fait : ${cooperative} n’enverra plus de messages groupés à ${email}.`,
    mistake: 'Si c’est une erreur, répondez à l’un de nos messages : nous vous réinscrirons.',
    unknown: 'Ce lien ne mène à aucun envoi. Répondez au message pour être désinscrit.',
  },
  en: {
    title: 'Receive our messages no more',
    ask: (email, cooperative) => `${cooperative} will send no more mailings to ${email}.`,
    button: 'Unsubscribe',
    done: (email, cooperative) => `Done: ${cooperative} will send no more mailings to ${email}.`,
    mistake: 'If this is a mistake, answer one of our messages: we will subscribe you again.',
    unknown: 'This link leads to no mailing. Answer the message to be unsubscribed.',
  },
};

/** The page where somebody unsubscribes: asks, or says that it is done. It works without any script. */
export function unsubscribePage(
  { email, language, isDone }: { email: string; language: MailingLanguage; isDone: boolean },
  cooperative: string,
): string {
  const { title, ask, button, done, mistake } = WORDS[language];
  const text = isDone
    ? `<p role="status">${xml(done(email, cooperative))}</p><p>${xml(mistake)}</p>`
    : `<p>${xml(ask(email, cooperative))}</p><form method="post"><button type="submit">${xml(button)}</button></form>`;
  return publicPage({ language, title, content: text });
}

/** What an address that leads to nobody shows, in both languages. */
export function unknownPage(): string {
  const content = `<p>${xml(WORDS.fr.unknown)}</p><p lang="en">${xml(WORDS.en.unknown)}</p>`;
  return publicPage({ language: 'fr', title: WORDS.fr.title, content });
}
