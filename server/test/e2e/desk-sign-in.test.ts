import { PNG } from 'pngjs';
import jsQRModule from 'jsqr';
import { aCommunity, aPerson, type Person } from '../support/identity-builders.js';
import { type Answer, call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36';

/** The stand-in draws a real picture for every code. */
const SLOW_MACHINE_MS = 20_000;

let t: TestApp;
let staff: Person;

beforeAll(async () => {
  t = await startTestApp();
  staff = (await aCommunity(t)).staff;
}, 30_000);
afterAll(() => t?.close());

/** The desktop page: shows a code and polls with its own secret. */
async function aBrowser() {
  const headers = { 'user-agent': CHROME };
  const { status, body } = await call(t.url, 'POST', '/auth/desk', undefined, { headers });
  if (status !== 200) throw new Error(`no code: ${status} ${JSON.stringify(body)}`);
  const poll = (browserSecret: string = body.browserSecret): Promise<Answer> =>
    call(t.url, 'POST', `/auth/desk/${body.id}/poll`, { browserSecret });
  const asked = t.standIn.control.calls('getUnlimitedQRCode').at(-1)?.body as { scene: string };
  return { ...body, poll, scene: asked.scene };
}

/** What a phone's camera reads from the picture: the stand-in draws the scene as a QR code. */
function sceneIn(dataUrl: string): string {
  const png = PNG.sync.read(Buffer.from(dataUrl.split(',')[1] ?? '', 'base64'));
  const jsQR = ((jsQRModule as unknown as { default?: typeof jsQRModule }).default ?? jsQRModule) as unknown as (
    data: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { data: string } | null;
  const text = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data ?? '';
  return decodeURIComponent(/scene=([^&]*)/.exec(text)?.[1] ?? text);
}

const scan = (person: Person, scene: string) => person.post('/auth/desk/scan', { scene });
const confirm = (person: Person, scene: string) => person.post('/auth/desk/confirm', { scene });
const deny = (person: Person, scene: string) => person.post('/auth/desk/deny', { scene });
const states = async (...answers: Promise<Answer>[]) => (await Promise.all(answers)).map(({ body }) => body.state);

describe('signing in at the desk', () => {
  it(
    'lets the staff member who scanned and confirmed into the browser that asked',
    async () => {
      const browser = await aBrowser();
      expect(await states(browser.poll())).toEqual(['waiting']);

      const seen = await scan(staff, browser.scene);
      expect(seen.body).toMatchObject({ browser: 'Chrome 浏览器 · Windows 电脑', place: '本机' });
      expect(Date.parse(seen.body.requestedAt)).toBe(t.clock.now().getTime());
      expect(await states(browser.poll())).toEqual(['scanned']);

      expect((await confirm(staff, browser.scene)).status).toBe(204);
      const { body } = await browser.poll();
      expect(body.state).toBe('redeemed');
      const me = await call(t.url, 'GET', '/me', undefined, { token: body.tokens.accessToken });
      expect(me.body.id).toBe(staff.userId);
      const sessions = await staff.get('/auth/sessions');
      expect(sessions.body.items).toContainEqual(
        expect.objectContaining({ way: 'desk', device: 'Chrome 浏览器 · Windows 电脑', current: false }),
      );
    },
    SLOW_MACHINE_MS,
  );

  it(
    'shows a picture that a camera reads, of at most 32 visible characters',
    async () => {
      const { scene, codeImage } = await aBrowser();
      expect(scene).toMatch(/^[\w-]{22}$/);
      expect(sceneIn(codeImage)).toBe(scene);
    },
    SLOW_MACHINE_MS,
  );

  it(
    'gives the session once',
    async () => {
      const browser = await aBrowser();
      await scan(staff, browser.scene);
      await confirm(staff, browser.scene);
      const answers = await Promise.all([browser.poll(), browser.poll(), browser.poll()]);
      expect(answers.filter(({ body }) => body.tokens)).toHaveLength(1);
      expect(answers.map(({ body }) => body.state)).toEqual(['redeemed', 'redeemed', 'redeemed']);
      expect((await confirm(staff, browser.scene)).body.code).toBe('DESK_SIGN_IN_MOVED_ON');
    },
    SLOW_MACHINE_MS,
  );

  it(
    'gives nothing to another browser',
    async () => {
      const browser = await aBrowser();
      const other = await aBrowser();
      await scan(staff, browser.scene);
      await confirm(staff, browser.scene);
      expect((await browser.poll(other.browserSecret)).status).toBe(404);
      expect((await browser.poll()).body.tokens).toBeTruthy();
    },
    SLOW_MACHINE_MS,
  );

  it(
    'asks the person before anything happens',
    async () => {
      const browser = await aBrowser();
      expect((await confirm(staff, browser.scene)).body.code).toBe('DESK_SIGN_IN_MOVED_ON');
      expect(await states(browser.poll())).toEqual(['waiting']);
    },
    SLOW_MACHINE_MS,
  );

  it(
    'is for the one who scanned first',
    async () => {
      const browser = await aBrowser();
      const other = await aPerson(t);
      await scan(staff, browser.scene);
      expect((await scan(other, browser.scene)).body.code).toBe('DESK_SIGN_IN_MOVED_ON');
      expect((await confirm(other, browser.scene)).body.code).toBe('DESK_SIGN_IN_MOVED_ON');
      expect((await scan(staff, browser.scene)).status).toBe(200);
    },
    SLOW_MACHINE_MS,
  );

  it(
    'tells the browser when the person says it is not theirs',
    async () => {
      const browser = await aBrowser();
      await scan(staff, browser.scene);
      expect((await deny(staff, browser.scene)).status).toBe(204);
      expect(await states(browser.poll())).toEqual(['denied']);
      expect((await confirm(staff, browser.scene)).body.code).toBe('DESK_SIGN_IN_MOVED_ON');
    },
    SLOW_MACHINE_MS,
  );

  it(
    'ends after three minutes, and both sides are told',
    async () => {
      const browser = await aBrowser();
      t.clock.advance({ minutes: 4 });
      expect(await states(browser.poll())).toEqual(['expired']);
      expect((await scan(staff, browser.scene)).status).toBe(410);
    },
    SLOW_MACHINE_MS,
  );

  it(
    'asks to try later when WeChat draws no code',
    async () => {
      t.standIn.control.breakNext('getUnlimitedQRCode', { status: 502 });
      const { status, body } = await call(t.url, 'POST', '/auth/desk');
      expect([status, body.code]).toEqual([503, 'PLATFORM_UNAVAILABLE']);
    },
    SLOW_MACHINE_MS,
  );

  it(
    'stores neither the secret nor the scene',
    async () => {
      const browser = await aBrowser();
      const stored = JSON.stringify(await t.db.query('SELECT * FROM desk_sign_ins'));
      expect(stored).not.toContain(browser.scene);
      expect(stored).not.toContain(browser.browserSecret);
    },
    SLOW_MACHINE_MS,
  );
});
