import { afterEach, describe, it } from '@jest/globals';
import { DESK } from '../support/browser.js';
import { H5 } from '../support/h5.js';
import { staff } from '../support/journey.js';
import { deskScene } from '../support/pages.js';
import { stack } from '../support/stack.js';
import { phones } from '../weapp/phones.js';

/** Signing in at a desk takes two devices: the browser shows a code, the phone that scanned it says yes. */
const { phoneOf } = phones();
const windows: H5[] = [];
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});

async function deskWithCode(): Promise<{ desk: H5; scene: string }> {
  const desk = await H5.open(`${stack().frontUrl}/#/pages/desk-sign-in/index`, { viewport: DESK });
  windows.push(desk);
  await desk.see('打开手机微信，扫一扫这个码');
  return { desk, scene: await deskScene(stack()) };
}

describe('the desk', () => {
  it('opens for the person who scanned its code inside WeChat and confirmed', async () => {
    const phone = await phoneOf((await staff(stack())).openid);
    const { desk, scene } = await deskWithCode();
    await phone.open(`/pages/desk-confirm/index?scene=${encodeURIComponent(scene)}`);
    await phone.see('要在这台电脑上登录吗？');
    await desk.see('请在手机上点“确认登录”');
    await phone.tap('#allow');
    await phone.see('电脑上已经登录');
    await desk.see('#say');
    await desk.go('/staff/pages/desk/index');
    await desk.see('待审核的心愿');
  });

  it('stays shut when the phone says that it is somebody else', async () => {
    const phone = await phoneOf((await staff(stack())).openid);
    const { desk, scene } = await deskWithCode();
    await phone.open(`/pages/desk-confirm/index?scene=${encodeURIComponent(scene)}`);
    await phone.tap('#deny');
    await phone.see('没有登录');
    await desk.see('没有登录');
    await phone.open(`/pages/desk-confirm/index?scene=${encodeURIComponent(scene)}`);
    await phone.see('已经用过或过期');
    await phone.seeNot('#allow');
  });
});
