import type { Locator, Page } from 'playwright-core';
import { PATIENCE_MS, poll } from './poll.js';

const SELECTOR = /^([#.[]|wx-|css=|xpath=|input|textarea|select|button:)/;

export interface Where {
  /** Only inside the smallest row or card that holds this text too. */
  near?: string;
  timeoutMs?: number;
}

/** What a person does with a screen: look, tap, write. Shared by the mini-program and the H5 tests. */
export class Screen {
  constructor(
    protected readonly pageOf: () => Page,
    /** The parts of the DOM a person sees now, in the order in which they cover each other. */
    private readonly layers: string[],
    /** Cards and rows in which `near` looks. */
    private readonly cards: string,
  ) {}

  private candidates(target: string, where: Where): Locator[] {
    const ways: ((root: Locator | Page) => Locator)[] = SELECTOR.test(target)
      ? [(root) => root.locator(target)]
      : [
          (root) => root.getByText(target, { exact: true }),
          (root) => root.getByLabel(target, { exact: true }),
          (root) => root.getByPlaceholder(target, { exact: true }),
          (root) => root.getByText(target),
          (root) => root.getByPlaceholder(target),
        ];
    return this.layers.flatMap((layer) =>
      ways.map((way) => {
        const root = this.pageOf().locator(layer);
        if (!where.near) return way(root).filter({ visible: true });
        // Of all boxes that hold both, the innermost comes last in the document.
        const card = root
          .locator(this.cards)
          .filter({ hasText: where.near })
          .filter({ has: way(this.pageOf()) });
        return way(card.last()).filter({ visible: true });
      }),
    );
  }

  private async now(target: string, where: Where): Promise<Locator | undefined> {
    for (const candidate of this.candidates(target, where)) if (await candidate.count()) return candidate.first();
    return undefined;
  }

  /** The thing with this text, label, placeholder or selector, as soon as it is visible. */
  async find(target: string, where: Where = {}): Promise<Locator> {
    try {
      return await poll(
        `「${target}」${where.near ? ` beside 「${where.near}」` : ''}`,
        () => this.now(target, where),
        where.timeoutMs,
      );
    } catch (error) {
      throw new Error(`${(error as Error).message}\nThe screen shows:\n${await this.text()}`);
    }
  }

  /** Waits until the text (or selector) can be seen. */
  async see(target: string, where: Where = {}): Promise<void> {
    await this.find(target, where);
  }

  /** Waits until it can no longer be seen. */
  async seeNot(target: string, where: Where = {}): Promise<void> {
    const gone = async () => ((await this.now(target, where)) ? undefined : true);
    await poll(`「${target}」 still there`, gone, where.timeoutMs).catch(async (error: Error) => {
      throw new Error(`${error.message}\nThe screen shows:\n${await this.text()}`);
    });
  }

  /** One finger, or one click where there is a mouse. */
  async tap(target: string, where: Where = {}): Promise<void> {
    const found = await this.find(target, where);
    const touch = (this.pageOf().viewportSize()?.width ?? 0) < 600;
    await (touch ? found.tap({ timeout: PATIENCE_MS }) : found.click({ timeout: PATIENCE_MS }));
  }

  /** Two taps as fast as a trembling finger makes them. */
  async doubleTap(target: string, where: Where = {}): Promise<void> {
    const found = await this.find(target, where);
    await found.scrollIntoViewIfNeeded();
    const box = await found.boundingBox();
    if (!box) throw new Error(`「${target}」 has no place on the screen`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = this.pageOf().touchscreen;
    await Promise.all([touch.tap(x, y), touch.tap(x, y)]);
  }

  /** Writes into the input with this placeholder, label or selector. */
  async fill(target: string, text: string, where: Where = {}): Promise<void> {
    const found = await this.find(target, where);
    const entry = found.and(this.pageOf().locator('input, textarea'));
    const field = (await entry.count()) ? entry : found.locator('input, textarea').first();
    await field.fill(text, { timeout: PATIENCE_MS });
  }

  async value(target: string): Promise<string> {
    const found = await this.find(target);
    const entry = found.and(this.pageOf().locator('input, textarea'));
    return ((await entry.count()) ? entry : found.locator('input, textarea').first()).inputValue();
  }

  /** Everything visible, as text. */
  async text(): Promise<string> {
    const parts = await Promise.all(
      this.layers.map((layer) =>
        this.pageOf()
          .locator(layer)
          .evaluateAll((els) => els.map((el) => (el as unknown as { innerText: string }).innerText).join('\n')),
      ),
    );
    return parts.filter(Boolean).join('\n— — —\n');
  }

  async screenshot(file: string): Promise<void> {
    await this.pageOf().screenshot({ path: file });
  }
}
