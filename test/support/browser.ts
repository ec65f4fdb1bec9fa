import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Other machines are refused by name and address; routing each request through the test would turn its cache off.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A real browser for one test file. */
export interface TestBrowser {
  /** A page of a new, empty profile. Sizes in CSS pixels; `hasTouch` = a screen for fingers. */
  openPage(size?: { width: number; height: number; locale?: string; hasTouch?: boolean }): Promise<Page>;
  /** What pages asked of other machines: addresses, or the browser's complaint; refused, and to be asserted empty. */
  outsideRequests: string[];
  close(): Promise<void>;
}

/** Starts Chromium, found or installed by scripts/browser.mjs. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
  const outsideRequests: string[] = [];
  return {
    outsideRequests,
    openPage: async ({ width, height, locale = 'fr-FR', hasTouch = false } = { width: 1280, height: 800 }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        hasTouch,
        timezoneId: 'Europe/Paris',
        // What slides or fades is waited for at each click.
        reducedMotion: 'reduce',
      });
      context.on('request', (request) => {
        if (isOutside(new URL(request.url()))) outsideRequests.push(request.url());
      });
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) outsideRequests.push(message.text());
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

function isOutside({ protocol, hostname }: URL): boolean {
  return /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1';
}

function executable(): string {
  const script = join(__dirname, '../../scripts/browser.mjs');
  return process.env['CHROMIUM_PATH'] ?? execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
}
