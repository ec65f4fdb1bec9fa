import type { Locator, Page } from 'playwright-core';

const DEMO = { email: 'demo@terril.example', password: 'terril-demo-2020' };

/** Signs in without the form, which has a test of its own, and opens the screen at `hash`. */
export async function openSignedIn(page: Page, url: string, hash = '/', login = DEMO): Promise<void> {
  await page.request.post(`${url}/api/auth/login`, { data: login });
  await page.goto(`${url}/#${hash}`);
}

/** The text of a page region with its various spaces made plain, for comparing figures. */
export function plain(text: string | null): string {
  return (text ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** Waits until a region of a page says `words`, as it fills part by part; its various spaces count as plain ones. */
export async function says(region: Locator, words: string | RegExp): Promise<void> {
  const hasText = typeof words === 'string' ? words : new RegExp(words.source.replaceAll(' ', String.raw`\s+`), 's');
  await region.filter({ hasText }).waitFor();
}

/** Where an element stands, in CSS pixels, once it stands: what is drawn anew has no place for a moment, then moves. */
export async function placeOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  for (let before = ''; ; await element.page().waitForTimeout(100)) {
    await element.waitFor();
    const place = await element.boundingBox();
    if (place && JSON.stringify(place) === before) return place;
    before = JSON.stringify(place);
  }
}

const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';

/** By how many pixels the page is wider than the screen, once what slides in or out has come to rest. */
export async function sidewaysScroll(page: Page): Promise<number> {
  await page.waitForFunction(`${OVERFLOW} <= 0`, undefined, { timeout: 3000 }).catch(() => undefined);
  return page.evaluate(OVERFLOW);
}
