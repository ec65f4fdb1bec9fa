import type { CollegesService } from '../../cooperative/colleges/colleges.service.js';
import { CooperativeReviewCreate } from '../../cooperative/cooperative-reviews/cooperative-review.dto.js';
import type { CooperativeReviewsService } from '../../cooperative/cooperative-reviews/cooperative-reviews.service.js';
import type { MemberCategoriesService } from '../../cooperative/member-categories/member-categories.service.js';
import { MemberCategoryCreate } from '../../cooperative/member-categories/member-category.dto.js';
import { MemberCreate, MemberLeaving } from '../../cooperative/members/member.dto.js';
import type { MembersService } from '../../cooperative/members/members.service.js';
import { CollegeCreate } from '../../cooperative/colleges/college.dto.js';
import { atRow, cell, checked, optionalRows, referred } from './csv-rows.js';

interface Register {
  colleges: CollegesService;
  categories: MemberCategoriesService;
  members: MembersService;
  reviews: CooperativeReviewsService;
}

/** What the rows of the register are known by once loaded: colleges by name, members by number. */
export interface LoadedMembers {
  collegeIds: Map<string, number>;
  memberIds: Map<string, number>;
}

/** Loads `colleges.csv`, `member_categories.csv`, `members.csv` and `cooperative_reviews.csv`, where there are any. */
export async function loadMembers(
  folder: string,
  { colleges, categories, members, reviews }: Register,
  ids: { organizations: Map<string, number>; contacts: Map<string, number> },
): Promise<LoadedMembers> {
  const collegeIds = await loadColleges(folder, colleges);
  const categoryIds = new Map<string, number>();
  for (const row of optionalRows(folder, 'member_categories.csv', ['name', 'legal_link', 'position'])) {
    const fields = { name: cell(row, 'name'), legalLink: cell(row, 'legal_link'), position: cell(row, 'position') };
    const { id, name } = await atRow(row, async () => categories.create(await checked(row, MemberCategoryCreate, fields)));
    categoryIds.set(name, id);
  }
  const memberIds = new Map<string, number>();
  for (const row of optionalRows(folder, 'members.csv', ['number', 'organization_key', 'contact_key', 'category'])) {
    const fields = await checked(row, MemberCreate, {
      number: Number(cell(row, 'number')),
      organizationId: cell(row, 'organization_key') && referred(row, 'organization_key', ids.organizations),
      contactId: cell(row, 'contact_key') && referred(row, 'contact_key', ids.contacts),
      startsOn: cell(row, 'starts_on'),
      admissionDecision: cell(row, 'decision'),
      categoryId: referred(row, 'category', categoryIds),
      collegeId: cell(row, 'college') && referred(row, 'college', collegeIds),
    });
    const { id, number, version } = await atRow(row, () => members.create(fields));
    memberIds.set(String(number), id);
    if (cell(row, 'ends_on') === null) continue;
    const leaving = { version, endsOn: cell(row, 'ends_on'), leavingReason: cell(row, 'leaving_reason') };
    await atRow(row, async () => members.leave(id, await checked(row, MemberLeaving, leaving)));
  }
  for (const row of optionalRows(folder, 'cooperative_reviews.csv', ['day', 'reviewer'])) {
    const fields = { day: cell(row, 'day'), reviewer: cell(row, 'reviewer'), note: cell(row, 'note') };
    await atRow(row, async () => reviews.create(await checked(row, CooperativeReviewCreate, fields)));
  }
  return { collegeIds, memberIds };
}

async function loadColleges(folder: string, colleges: CollegesService): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const rows = optionalRows(folder, 'colleges.csv', ['name', 'weight', 'position']);
  const weights: { collegeId: number; weight: string }[] = [];
  for (const row of rows) {
    const fields = { name: cell(row, 'name'), position: cell(row, 'position') };
    const { id, name } = await atRow(row, async () => colleges.create(await checked(row, CollegeCreate, fields)));
    ids.set(name, id);
    weights.push({ collegeId: id, weight: cell(row, 'weight') ?? '' });
  }
  if (rows[0]) await atRow(rows[0], () => colleges.weigh({ weights }));
  return ids;
}
