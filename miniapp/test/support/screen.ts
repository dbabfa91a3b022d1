import type { Locator, Page } from 'playwright-core';
import { PATIENCE_MS, poll } from './poll.js';

const SELECTOR = /^([#.[]|wx-|css=|xpath=|input|textarea|select|button:)/;

type Way = (root: Locator | Page) => Locator;

const waysTo = (target: string): Way[] =>
  SELECTOR.test(target)
    ? [(root) => root.locator(target)]
    : [
        (root) => root.getByText(target, { exact: true }),
        (root) => root.getByLabel(target, { exact: true }),
        (root) => root.getByPlaceholder(target, { exact: true }),
      ];

/** To see something, a part of a text is enough; to tap it must be meant exactly. */
const waysToSee = (target: string): Way[] =>
  SELECTOR.test(target)
    ? waysTo(target)
    : [...waysTo(target), (root) => root.getByText(target), (root) => root.getByPlaceholder(target)];

const waysToField = (target: string): Way[] =>
  SELECTOR.test(target)
    ? [(root) => root.locator(target)]
    : [(root) => root.getByLabel(target, { exact: true }), (root) => root.getByPlaceholder(target)];

export interface Where {
  /** Only inside the smallest row or card that holds this text too. */
  near?: string;
  /** Only inside this selector. */
  in?: string;
  timeoutMs?: number;
}

/** What a person does with a screen: look, tap, write. Shared by the mini-program and the H5 tests. */
export class Screen {
  constructor(
    protected readonly pageOf: () => Page,
    /** The parts of the DOM a person sees now, in the order in which they cover each other. */
    private readonly layers: () => string[],
    /** Cards and rows in which `near` looks. */
    private readonly cards: string,
  ) {}

  private candidates(where: Where, ways: Way[]): Locator[] {
    // An exact text anywhere comes before a part of a text in front.
    return ways.flatMap((way) =>
      (where.in ? [where.in] : this.layers()).map((layer) => {
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

  private async now(where: Where, ways: Way[]): Promise<Locator | undefined> {
    for (const candidate of this.candidates(where, ways)) if (await candidate.count()) return candidate.first();
    return undefined;
  }

  /** A disappointment comes with what the screen shows instead. */
  private async orShow<T>(looking: Promise<T>): Promise<T> {
    return looking.catch(async (error: Error) => {
      throw new Error(`${error.message}\nThe screen shows:\n${await this.text()}`);
    });
  }

  /** The thing with exactly this text, label, placeholder or selector, as soon as it is visible. */
  find(target: string, where: Where = {}, ways = waysTo(target)): Promise<Locator> {
    const what = `「${target}」${where.near ? ` beside 「${where.near}」` : ''}`;
    return this.orShow(poll(what, () => this.now(where, ways), where.timeoutMs));
  }

  /** Waits until the text, at least as a part of another, or the selector can be seen. */
  async see(target: string, where: Where = {}): Promise<void> {
    await this.find(target, where, waysToSee(target));
  }

  /** Waits until it can no longer be seen. */
  async seeNot(target: string, where: Where = {}): Promise<void> {
    const gone = async () => ((await this.now(where, waysToSee(target))) ? undefined : true);
    await this.orShow(poll(`「${target}」 still there`, gone, where.timeoutMs));
  }

  /** One finger, or one click where there is a mouse. */
  async tap(target: string, where: Where = {}): Promise<void> {
    const found = await this.find(target, where);
    const touch = (this.pageOf().viewportSize()?.width ?? 0) < 600;
    await (touch ? found.tap({ timeout: PATIENCE_MS }) : found.click({ timeout: PATIENCE_MS }));
  }

  /** Taps a row of a list that shows more when asked; it may stand far down. */
  async tapInList(target: string): Promise<void> {
    const look = async () => {
      if (await this.now({}, waysTo(target))) return true;
      const more = await this.now({}, waysTo('再看一些'));
      await more?.click();
      return undefined;
    };
    await this.orShow(poll(`「${target}」 in the list`, look));
    await this.tap(target);
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

  /** The input with this label, placeholder or selector. */
  async field(target: string, where: Where = {}): Promise<Locator> {
    const entries = this.pageOf().locator('input, textarea');
    const look = async () => {
      for (const candidate of this.candidates(where, waysToField(target))) {
        const own = candidate.and(entries);
        if (await own.count()) return own.first();
        const inner = candidate.locator(entries);
        if (await inner.count()) return inner.first();
      }
      return undefined;
    };
    return this.orShow(poll(`a field 「${target}」`, look, where.timeoutMs));
  }

  async fill(target: string, text: string, where: Where = {}): Promise<void> {
    await (await this.field(target, where)).fill(text, { timeout: PATIENCE_MS });
  }

  async value(target: string): Promise<string> {
    return (await this.field(target)).inputValue();
  }

  /** Everything a person sees, as text: of a layer the page on top, below which a browser keeps earlier ones. */
  async text(): Promise<string> {
    const parts = await Promise.all(
      this.layers().map((layer) =>
        this.pageOf()
          .locator(layer)
          .filter({ visible: true })
          .evaluateAll((els) => (els.at(-1) as unknown as { innerText: string } | undefined)?.innerText ?? ''),
      ),
    );
    return parts.filter(Boolean).join('\n— — —\n');
  }

  async screenshot(file: string): Promise<void> {
    await this.pageOf().screenshot({ path: file });
  }
}
