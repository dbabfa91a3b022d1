import { DomainError } from '@silin/shared';
import sharp from 'sharp';
import { PictureEncoder } from '../../src/modules/media/app/picture-encoder.js';

const encoder = new PictureEncoder();

/** A photo as a phone makes it: the place, the camera and the way it was held are written into the file. */
function phonePhoto(width: number, height: number, orientation = 1): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a7d4f' } })
    .withExif({
      IFD0: { Make: 'SILINPHONE', Orientation: String(orientation) },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '35/1 37/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '111/1 21/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

const refusal = async (upload: Buffer): Promise<string> => {
  try {
    await encoder.encode(upload);
    return 'taken';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('a picture on its way in', () => {
  it('loses the place, the camera and every other word about where it was taken', async () => {
    const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#2a7d4f' } })
      .withExif({
        IFD0: { Make: 'SILINPHONE' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 37/1 12/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/>SILINXMP</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const before = await sharp(photo).metadata();
    expect(before.exif?.includes('SILINPHONE')).toBe(true);
    expect(before.exif?.includes('N\0')).toBe(true);
    expect(photo.includes('SILINXMP')).toBe(true);

    const { bytes } = await encoder.encode(photo);

    const after = await sharp(bytes).metadata();
    expect({ exif: after.exif, xmp: after.xmp, iptc: after.iptc, icc: after.icc }).toEqual({});
    for (const word of ['SILINPHONE', 'SILINXMP', 'Exif', 'http://ns.adobe.com'])
      expect(bytes.includes(word)).toBe(false);
  });

  it('stands upright although the note that turned it is gone', async () => {
    const { bytes, width, height } = await encoder.encode(await phonePhoto(120, 60, 6));

    expect({ width, height }).toEqual({ width: 60, height: 120 });
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  });

  it('is at most 1600 pixels on its longest side, and never made larger', async () => {
    const large = await encoder.encode(await phonePhoto(4000, 2000));
    const small = await encoder.encode(await phonePhoto(200, 100));

    expect([large.width, large.height]).toEqual([1600, 800]);
    expect([small.width, small.height]).toEqual([200, 100]);
  });

  it.each(['png', 'webp'] as const)('is taken as %s and kept as a JPEG on white', async (format) => {
    const drawing = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .toFormat(format)
      .toBuffer();

    const { bytes } = await encoder.encode(drawing);

    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    const [red] = await sharp(bytes).raw().toBuffer();
    expect(red).toBeGreaterThan(250);
  });

  it('is refused when it is a drawing with instructions (SVG), a GIF, a text, or nothing', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>');
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .gif()
      .toBuffer();

    for (const upload of [svg, gif, Buffer.from('hello'), Buffer.alloc(0)])
      expect(await refusal(upload)).toBe('MEDIA_NOT_A_PICTURE');
  });

  it('is refused when it only begins like a picture, or ends in the middle', async () => {
    const photo = await phonePhoto(400, 300);

    expect(await refusal(Buffer.concat([photo.subarray(0, 3), Buffer.from('<script>')]))).toBe('MEDIA_DAMAGED');
    expect(await refusal(photo.subarray(0, photo.length / 2))).toBe('MEDIA_DAMAGED');
  });

  it('is refused when a small file would unfold into more pixels than memory bears', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);

    expect(await refusal(bomb)).toBe('MEDIA_TOO_MANY_PIXELS');
  });

  it('may have 108 million pixels, as large phone cameras make them, without unpacking them all', async () => {
    const photo = await sharp({ create: { width: 12000, height: 9000, channels: 3, background: '#2a7d4f' } })
      .jpeg()
      .toBuffer();
    const before = process.memoryUsage().rss;

    const { width, height } = await encoder.encode(photo);

    expect([width, height]).toEqual([1600, 1200]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);

  it('in several passes is unpacked whole, so it may have fewer pixels', async () => {
    const photo = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: 'white' } })
      .jpeg({ progressive: true })
      .toBuffer();

    expect(await refusal(photo)).toBe('MEDIA_TOO_MANY_PIXELS');
  }, 60_000);

  it('as an iPhone keeps it (HEIC) is refused with what to do', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);

    expect(await refusal(heic)).toBe('MEDIA_HEIC');
  });

  it('waits its turn when many come at once', async () => {
    const photo = await phonePhoto(300, 200);

    const all = await Promise.all(Array.from({ length: 9 }, () => encoder.encode(photo)));

    expect(all.map((one) => one.width)).toEqual(Array(9).fill(300));
  });
});
