/** What an e-mail, or the template of one, may name between braces: `{{organization}}`. */
export const EMAIL_VARIABLES = [
  'organization',
  'organizationCity',
  'contact',
  'contactFirstName',
  'contactLastName',
  'contract',
  'contractTitle',
  'contractStartsOn',
  'contractEndsOn',
  'subscription',
  'subscriptionAmount',
  'invoice',
  'invoiceIssuedOn',
  'invoiceDueOn',
  'opportunity',
  'opportunityStage',
  'sender',
  'senderEmail',
  'cooperative',
  'today',
] as const;
export type EmailVariable = (typeof EMAIL_VARIABLES)[number];
export type EmailValues = Partial<Record<EmailVariable, string>>;
