import type { Page } from 'playwright-core';
import { startApi, type TestApi } from './api.js';
import { startBrowser, type TestBrowser } from './browser.js';

/** What a test of the back-office works on. */
export interface BackOffice {
  api: TestApi;
  browser: TestBrowser;
  /** Empty, signed out, and remembering nothing. */
  page: Page;
}

/**
 * Serves the sample's back-office to the tests of one file, and hands an emptied page to each by `use`: a new one for each
 * would start a process and read the program again. What pages asked of other machines fails the test.
 */
export function withBackOffice(use: (office: BackOffice) => void): void {
  let api: TestApi;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi({ sample: true }), startBrowser()]);
    page = await browser.openPage();
  });
  afterAll(async () => {
    await Promise.all([api.stop(), browser.close()]);
  });
  beforeEach(() => use({ api, browser, page }));
  afterEach(async () => {
    await empty(page);
    expect(browser.outsideRequests).toEqual([]);
  });
}

async function empty(page: Page): Promise<void> {
  if (!page.url().startsWith('about:')) await page.evaluate('localStorage.clear(), sessionStorage.clear()');
  await page.goto('about:blank');
  await page.context().clearCookies();
}
