import { Area } from '../areas/area.entity.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { Session } from '../auth/session.entity.js';
import { SetupLink } from '../auth/setup-link.entity.js';
import { BudgetLine } from '../budgets/budget-line.entity.js';
import { ContractTag } from '../contracts/contract-tag.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { ContactContactPoint } from '../contacts/contact-contact-point.entity.js';
import { ContactRole } from '../contacts/contact-role.entity.js';
import { ContactTag } from '../contacts/contact-tag.entity.js';
import { Contract } from '../contracts/contract.entity.js';
import { CustomField } from '../custom-fields/custom-field.entity.js';
import { CustomFieldChoice } from '../custom-fields/custom-field-choice.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { DuplicateGroup, DuplicatePair } from '../duplicates/duplicate-group.entity.js';
import { DuplicateScan } from '../duplicates/duplicate-scan.entity.js';
import { NotDuplicate } from '../duplicates/not-duplicate.entity.js';
import { HistoryEntry } from '../history/history-entry.entity.js';
import { Import } from '../imports/import.entity.js';
import { ImportProfile } from '../imports/import-profile.entity.js';
import { ImportRow } from '../imports/import-row.entity.js';
import { InvoiceLine } from '../invoices/invoice-line.entity.js';
import { Invoice } from '../invoices/invoice.entity.js';
import { OrganizationAddress } from '../organizations/organization-address.entity.js';
import { OrganizationContactPoint } from '../organizations/organization-contact-point.entity.js';
import { MergedRecord } from '../merges/merged-record.entity.js';
import { OrganizationTag } from '../organizations/organization-tag.entity.js';
import { OrganizationTerritory } from '../organizations/organization-territory.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { OrganizationRelation } from '../relations/organization-relation.entity.js';
import { RelationKind } from '../relations/relation-kind.entity.js';
import { Settings } from '../settings/settings.entity.js';
import { PriceVersion } from '../subscriptions/price-version.entity.js';
import { RevenueMovement } from '../subscriptions/revenue-movement.entity.js';
import { Subscription } from '../subscriptions/subscription.entity.js';
import { Subsidy } from '../subsidies/subsidy.entity.js';
import { Tag } from '../tags/tag.entity.js';
import { Territory } from '../territories/territory.entity.js';
import { TrashItem } from '../trash/trash-item.entity.js';
import { User } from '../users/user.entity.js';
import { View } from '../views/view.entity.js';
import { ViewDefault } from '../views/view-default.entity.js';

/** Every table TypeORM knows, from foundation to roof. */
export const ENTITIES = [
  Settings,
  Territory,
  Area,
  User,
  Session,
  SetupLink,
  StoredFile,
  Tag,
  CustomField,
  CustomFieldChoice,
  Organization,
  OrganizationTerritory,
  OrganizationTag,
  OrganizationContactPoint,
  OrganizationAddress,
  RelationKind,
  OrganizationRelation,
  Contact,
  ContactRole,
  ContactContactPoint,
  ContactTag,
  Contract,
  ContractTag,
  Subscription,
  PriceVersion,
  RevenueMovement,
  Invoice,
  InvoiceLine,
  Attachment,
  BudgetLine,
  Subsidy,
  View,
  ViewDefault,
  HistoryEntry,
  MergedRecord,
  TrashItem,
  NotDuplicate,
  DuplicateGroup,
  DuplicatePair,
  DuplicateScan,
  Import,
  ImportRow,
  ImportProfile,
];
