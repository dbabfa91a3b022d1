import { expect, it } from '@jest/globals';
import { newContext } from '../support/browser.js';
import { ELDER, EVERYBODY, troubles } from '../support/measure.js';

/** The measuring itself is measured: each kind of trouble is planted once. */
const troublesOf = async (html: string, measures = EVERYBODY): Promise<string> => {
  const context = await newContext();
  const page = await context.newPage();
  await page.setContent(
    `<html lang="zh-CN"><meta name="viewport" content="width=device-width,initial-scale=1"><body style="margin:0;font-size:16px"><main>${html}</main></body></html>`,
  );
  const found = await troubles(page, 'main', measures);
  await context.close();
  return found.join('\n');
};

it.each([
  ['pale words', '<p style="color:#aaa;background:#fff">看不清</p>', 'color-contrast'],
  ['small words', '<p style="font-size:10px">太小</p>', 'text of 10px'],
  ['a small button', '<button style="width:30px;height:30px">点</button>', 'tap area 30×30'],
  ['a small thing to tap', '<div data-taps style="height:20px">点</div>', 'tap area 375×20'],
  ['a box wider than the screen', '<div style="width:500px">宽</div>', 'wider than the screen'],
  ['a field without a name', '<input style="height:44px;width:200px">', 'label'],
])('finds %s', async (_, html, trouble) => {
  expect(await troublesOf(html)).toContain(trouble);
});

it('counts the characters that are too small in the large version; decoration may be smaller', async () => {
  const page = '<p style="font-size:20px">还剩三天</p><p style="font-size:24px">看得清</p>';
  const decoration = '<p style="font-size:20px" aria-hidden="true">四邻</p>';
  expect(await troublesOf(page + decoration, ELDER)).toContain('4 of 9 characters too small');
  expect(await troublesOf('<p style="font-size:24px">看得清</p>' + decoration, ELDER)).toBe('');
});

it('finds nothing on a good page', async () => {
  expect(await troublesOf('<p>看得清</p><button style="width:80px;height:44px">好</button>')).toBe('');
});
