import type { Schemas } from '@terril/api-types';

export type Attachment = Schemas['AttachmentOut'];
