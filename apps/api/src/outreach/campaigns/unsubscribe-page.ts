import type { MailingLanguage } from '@terril/domain';
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
  return page(language, title, text);
}

/** What an address that leads to nobody shows, in both languages. */
export function unknownPage(): string {
  return page('fr', WORDS.fr.title, `<p>${xml(WORDS.fr.unknown)}</p><p lang="en">${xml(WORDS.en.unknown)}</p>`);
}

function page(language: MailingLanguage, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${xml(title)}</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${xml(title)}</h1>${content}</main></body>
</html>`;
}

const STYLE = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; color: #1b2327; background: #f4f6f8; }
main { max-width: 34rem; margin: 10vh auto; padding: 1.5rem; background: #ffffff; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; margin-top: 0; }
button { font: inherit; padding: 0.75rem 1.5rem; color: #ffffff; background: #1f4e5f; border: 0; border-radius: 0.375rem; cursor: pointer; }
button:focus-visible { outline: 3px solid #f2a541; outline-offset: 2px; }
`;
