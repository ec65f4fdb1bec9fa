import type { ReportSection } from './management-report.entity.js';
import { chart, EMPTY, table, text } from './template-sections.js';

/** The same report as the French one, for who works in English: the law it follows is French. */
export const ENGLISH_TEMPLATE: ReportSection[] = [
  text(
    'The year in brief',
    'Dear members,\n\nHere is what our cooperative did from {{firstDay}} to {{lastDay}}. We put the accounts of this year and the allocation of its result to your vote.',
  ),
  {
    ...EMPTY,
    kind: 'figures',
    figures: ['turnover', 'turnoverPrevious', 'recurringShare', 'newUsers', 'users', 'result'],
  },
  text(
    'Activity of the year',
    '[The projects that mattered, what changed in our services, what was difficult.]\n\nOn {{lastDay}}, {{users}} organizations use our services.',
  ),
  table(
    'newUsers',
    'New users',
    '**{{newUsers}} organizations** joined us in {{year}}, against {{newUsersPrevious}} in {{previousYear}}. Organizations that came back after an absence: {{returningUsers}}; organizations lost: {{lostUsers}}.',
  ),
  chart('newUsers'),
  {
    ...EMPTY,
    kind: 'team',
    title: 'Team',
    text: '[What changed in the team: arrivals, departures, training, working conditions.]',
    team: [],
  },
  table(
    'recurringShare',
    'Composition of the budget',
    'The turnover is **{{turnover}}** excluding VAT, against {{turnoverPrevious}} the year before, a change of {{turnoverChange}}. Recurring services make **{{recurringShare}}** of it, against {{recurringSharePrevious}} in {{previousYear}}. Subsidies, counted apart, are {{subsidies}}.',
  ),
  chart('recurringShare'),
  table('areaShares', null, '# By area\n\nShare of each area in the turnover, with that of the year before.'),
  chart('areaShares'),
  table('categoryShares', null, '# By category of services'),
  table('budget', null, '# Income and costs'),
  table(
    'result',
    'Result',
    'The year {{year}} leaves a result of **{{result}}**, against {{resultPrevious}} in {{previousYear}}.',
  ),
  table(
    'allocation',
    'Allocation of the result',
    'To the legal reserve: **{{allocation.legal}}**; to the statutory reserve: **{{allocation.statutory}}**. They then stand at {{reserve.legal}} and {{reserve.statutory}}.',
  ),
  table('reserves'),
  table(
    'forecast',
    'Outlook',
    '[What we foresee for {{nextYear}}: signed contracts, projects, investments, hiring, risks.]',
  ),
  text(
    null,
    '# Since the end of the year\n\n[What happened of importance since {{lastDay}}, or: nothing.]\n\n# Research and development\n\n[What was done, or: none.]',
  ),
  text(
    'Agreements with managers and members (article L.223-19 of the Code de commerce)',
    '[For each agreement made during the year, directly or through somebody else, between the cooperative and one of its managers or members, say:]\n\n- [who is concerned;]\n- [what it is about;]\n- [its essential terms: price or rates, time to pay, interest, securities, discounts;]\n- [how much was supplied, and the sums paid or received.]\n\n[The same for agreements of earlier years that went on. Ordinary operations on normal terms need not be told. Else, write:]\n\nNo agreement of this kind was made or went on during the year.',
  ),
  table(
    'members',
    'Evolution of the cooperative project',
    '*As article 19 terdecies of the law of 10 September 1947 and decree 2015-1381 of 29 October 2015 ask for.*\n\n# Membership\n\nOn {{lastDay}}, members who hold shares: {{members}}; shares: {{shares}}; subscribed capital: {{capital}}.\n\n[Who joined and left during the year, and what it says.]',
  ),
  text(
    null,
    '# Governance and participation\n\n[What changed in the governance; how each category of members took part in decisions: meetings, colleges, working groups.]\n\n# Relations between the categories of members\n\n[What evolved between employees, users, local authorities and other members.]\n\n# Economic and social context\n\n[What touched the cooperative.]\n\n# What it means for the cooperative project\n\n[What all this changes in our project, and what we conclude from it.]',
  ),
  text(
    'Resolutions proposed',
    '# First resolution: approval of the accounts\n\nThe general meeting, having heard this report, approves the accounts of the year {{year}}, which leave a result of {{result}}, and discharges the management.\n\n# Second resolution: allocation of the result\n\nThe general meeting decides to allocate this result as follows: {{allocation.legal}} to the legal reserve and {{allocation.statutory}} to the statutory reserve.\n\n# Third resolution: agreements\n\nThe general meeting notes what this report says of the agreements that article L.223-19 of the Code de commerce is about, and approves them.\n\n# Fourth resolution: powers\n\nThe general meeting gives all powers to the bearer of an extract of the minutes to carry out the formalities.',
  ),
];
