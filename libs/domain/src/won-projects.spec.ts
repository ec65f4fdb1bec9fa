import { type OneOffInvoiced, stillToInvoice, type WonProject } from './won-projects.js';

const project = (id: number, wonOn: string, oneOffAmount: string, organizationId = 1): WonProject => ({
  id,
  organizationId,
  wonOn,
  oneOffAmount,
});
const invoice = (issuedOn: string, amount: string, organizationId = 1): OneOffInvoiced => ({
  organizationId,
  issuedOn,
  amount,
});

const ONE = [project(1, '2020-02-01', '1000.00')];
const TWO = [project(2, '2020-04-01', '500.00'), ...ONE];
const cases: [string, WonProject[], OneOffInvoiced[], Record<number, string>][] = [
  ['nothing invoiced', ONE, [], { 1: '1000.00' }],
  ['a first invoice', ONE, [invoice('2020-03-01', '400.00')], { 1: '600.00' }],
  ['one of the very day', ONE, [invoice('2020-02-01', '400.00')], { 1: '600.00' }],
  ['one from before it was won', ONE, [invoice('2020-01-31', '400.00')], { 1: '1000.00' }],
  ['one of another organization', ONE, [invoice('2020-03-01', '400.00', 2)], { 1: '1000.00' }],
  ['more than was agreed', ONE, [invoice('2020-03-01', '1400.00')], { 1: '0.00' }],
  ['the first won is paid first', TWO, [invoice('2020-05-01', '1200.00')], { 1: '0.00', 2: '300.00' }],
  ['but not the one that is yet to be won', TWO, [invoice('2020-03-01', '1200.00')], { 1: '0.00', 2: '500.00' }],
  [
    'a credit note takes back from the last one paid',
    TWO,
    [invoice('2020-06-01', '-300.00'), invoice('2020-05-01', '1200.00')],
    { 1: '100.00', 2: '500.00' },
  ],
  ['and never more than was agreed', ONE, [invoice('2020-03-01', '-400.00')], { 1: '1000.00' }],
];
test.each(cases)('still to invoice: %s', (_, projects, invoiced, expected) => {
  expect(Object.fromEntries(stillToInvoice(projects, invoiced))).toEqual(expected);
});
