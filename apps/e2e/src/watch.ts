import type { Page } from 'playwright-core';

/** Hears what a page complains of; a test declares the complaints that it provokes. */
export class Watch {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.heard.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.heard.push(`page: ${error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      // A page that is left aborts what it was loading; nobody misses it.
      if (reason !== 'net::ERR_ABORTED') this.heard.push(`request: ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.heard.push(`response: ${response.status()} ${response.url()}`);
    });
  }

  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  complaints(): string[] {
    return this.heard.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }
}
