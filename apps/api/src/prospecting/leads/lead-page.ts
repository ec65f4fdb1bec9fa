import type { FieldSentences, Language, Sentence } from '../../core/errors.js';
import { publicPage } from '../../core/public-page.js';
import { xml } from '../../core/sheet-xml.js';
import type { LeadForm } from '../lead-forms/lead-form.entity.js';
import { fieldsOf, type SentField } from './lead-sending.js';

/** The field that people do not see: a program fills it. */
export const TRAP = 'website';

const WORDS = {
  fr: {
    name: 'Nom',
    email: 'Adresse électronique',
    phone: 'Téléphone',
    organizationName: 'Structure (association, entreprise, collectivité)',
    postcode: 'Code postal',
    city: 'Commune',
    message: 'Message',
    optional: 'facultatif',
    send: 'Envoyer',
    trap: 'Laissez ce champ vide',
    errors: 'Votre message n’est pas encore envoyé :',
  },
  en: {
    name: 'Name',
    email: 'E-mail address',
    phone: 'Telephone',
    organizationName: 'Organization (association, company, local authority)',
    postcode: 'Postcode',
    city: 'City',
    message: 'Message',
    optional: 'optional',
    send: 'Send',
    trap: 'Leave this field empty',
    errors: 'Your message is not sent yet:',
  },
};

/** As browsers fill them in. */
const KINDS: Record<SentField, string> = {
  name: 'type="text" autocomplete="name" maxlength="120"',
  email: 'type="email" autocomplete="email" maxlength="254"',
  phone: 'type="tel" autocomplete="tel" maxlength="40"',
  organizationName: 'type="text" autocomplete="organization" maxlength="200"',
  postcode: 'type="text" autocomplete="postal-code" maxlength="10"',
  city: 'type="text" autocomplete="address-level2" maxlength="100"',
  message: 'rows="8" maxlength="5000"',
};

interface FormPage {
  form: LeadForm;
  token: string;
  /** What was typed before. */
  typed?: Record<string, string>;
  /** Of the whole form. */
  error?: Sentence | undefined;
  errors?: FieldSentences | undefined;
}

/** The page of a form: plain HTML, with what was typed and what is to be mended. */
export function formPage({ form, token, typed = {}, error, errors = {} }: FormPage): string {
  const { language, title, intro, consentText } = form;
  const words = WORDS[language];
  const fields = [...fieldsOf(form)].map(([field, isRequired]) =>
    fieldOf({ field, isRequired, language, value: typed[field] ?? '', error: errors[field]?.[language] }),
  );
  const content = `
${intro === null ? '' : `<p class="intro">${xml(intro)}</p>`}
${summaryOf({ language, error, errors })}
<form method="post" novalidate>
<input type="hidden" name="token" value="${xml(token)}">
<div class="trap" aria-hidden="true"><label for="${TRAP}">${words.trap}</label><input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>
${fields.join('\n')}
<label class="choice" for="consent"><input id="consent" name="consent" type="checkbox" required${typed.consent === undefined ? '' : ' checked'}${stateOf('consent', errors.consent?.[language])}>${xml(consentText)}</label>
${errorOf('consent', errors.consent?.[language])}
<button type="submit">${words.send}</button>
</form>`;
  return publicPage({ language, title, content, isListed: true });
}

interface Field {
  field: SentField;
  isRequired: boolean;
  language: Language;
  value: string;
  error: string | undefined;
}

function fieldOf({ field, isRequired, language, value, error }: Field): string {
  const words = WORDS[language];
  const hint = isRequired ? '' : ` <span class="hint">(${words.optional})</span>`;
  const attributes = `id="${field}" name="${field}" ${KINDS[field]}${isRequired ? ' required' : ''}${stateOf(field, error)}`;
  const input =
    field === 'message'
      ? `<textarea ${attributes}>\n${xml(value)}</textarea>`
      : `<input ${attributes} value="${xml(value)}">`;
  return `<label for="${field}">${words[field]}${hint}</label>\n${input}\n${errorOf(field, error)}`;
}

const stateOf = (field: string, error: string | undefined): string =>
  error === undefined ? '' : ` aria-invalid="true" aria-describedby="${field}-error"`;

const errorOf = (field: string, error: string | undefined): string =>
  error === undefined ? '' : `<p class="error" id="${field}-error">${xml(error)}</p>`;

function summaryOf({
  language,
  error,
  errors = {},
}: Pick<FormPage, 'error' | 'errors'> & { language: Language }): string {
  const words = WORDS[language];
  const links = Object.entries(errors).map(([field, sentence]) => {
    const name = field in words ? `${words[field as SentField]}${language === 'fr' ? ' :' : ':'} ` : '';
    return `<li><a href="#${field}">${xml(name)}${xml(sentence[language])}</a></li>`;
  });
  if (links.length === 0 && !error) return '';
  const whole = error ? `<p>${xml(error[language])}</p>` : '';
  const list = links.length > 0 ? `<p>${words.errors}</p><ul>${links.join('')}</ul>` : '';
  return `<div class="summary" role="alert">${whole}${list}</div>`;
}

/** What is shown once a form is sent. */
export function thanksPage({ language, title, thanks }: LeadForm): string {
  return publicPage({ language, title, content: `<p class="intro" role="status">${xml(thanks)}</p>` });
}

/** What an address without a form shows, in both languages. */
export function noFormPage(): string {
  const content =
    '<p>Ce formulaire n’existe pas ou n’est plus ouvert.</p><p lang="en">There is no such form, or it is closed.</p>';
  return publicPage({ language: 'fr', title: 'Formulaire introuvable', content });
}
