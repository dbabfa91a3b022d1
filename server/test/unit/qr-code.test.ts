import jsQRModule from 'jsqr';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { qrPng, qrSvg } from '../../src/platform/codes/qr-code.js';

// A CommonJS module: its function is the default of the default.
const jsQR = jsQRModule as unknown as typeof jsQRModule.default;
const ENTRY = 'S1.01937c1e-7a40-7d10-9c58-3f6f2f9a0b11.ABCDE12345.9f86d081884c7d65';

function readPng(bytes: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(bytes);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describe('a QR code', () => {
  it.each([ENTRY, '签到码', 'a'])('of %j is read again from the picture and from the drawing', async (text) => {
    const png = await qrPng(text, 400);
    expect(PNG.sync.read(png).width).toBe(400);
    expect(readPng(png)).toBe(text);

    const drawn = await sharp(Buffer.from(await qrSvg(text)), { density: 300 })
      .resize(400)
      .png()
      .toBuffer();
    expect(readPng(drawn)).toBe(text);
  });
});
