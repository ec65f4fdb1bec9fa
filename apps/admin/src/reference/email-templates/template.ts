import type { Schemas } from '@terril/api-types';

export type EmailTemplate = Schemas['EmailTemplateOut'];

/** What the API takes; what the preview is made of is not kept. */
export const toPayload = ({ name, language, subject, body, isArchived, version }: EmailTemplate) => ({
  name,
  language,
  subject,
  body,
  isArchived,
  version,
});
