import type { Page } from 'playwright-core';
import { startApi, type TestApi } from './api.js';
import { startBrowser, type TestBrowser } from './browser.js';

/** What a test of the back-office works on. */
export interface BackOffice {
  api: TestApi;
  browser: TestBrowser;
  /** Of a new, empty profile. */
  page: Page;
}

/**
 * Serves the sample's back-office to the tests of one file, and hands a page of its own to each by `use`. What pages
 * asked of other machines fails the test.
 */
export function withBackOffice(use: (office: BackOffice) => void): void {
  let api: TestApi;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi({ sample: true }), startBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([api.stop(), browser.close()]);
  });
  beforeEach(async () => {
    page = await browser.openPage();
    use({ api, browser, page });
  });
  afterEach(async () => {
    await page.context().close();
    expect(browser.outsideRequests).toEqual([]);
  });
}
