import qrcode from 'qrcode';

/** Readable when up to 15 % of it is dirty or torn; a white border of four squares belongs to the code. */
const LOOK = { errorCorrectionLevel: 'M', margin: 4, color: { dark: '#000000ff', light: '#ffffffff' } } as const;

/** A QR code of this text as SVG, to be drawn at any size. */
export const qrSvg = (text: string): Promise<string> => qrcode.toString(text, { ...LOOK, type: 'svg' });

/** The same as PNG, as many pixels wide. */
export const qrPng = (text: string, pixels: number): Promise<Buffer> =>
  qrcode.toBuffer(text, { ...LOOK, type: 'png', width: pixels });
