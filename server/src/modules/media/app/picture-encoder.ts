import { Injectable } from '@nestjs/common';
import { DomainError, mediaLimits } from '@silin/shared';
import pLimit from 'p-limit';
import type sharp from 'sharp';
import { isHeic, pictureFormat } from '../domain/picture-format.js';

/** A picture as we keep it. */
export interface EncodedPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Decoding takes memory by pixels, not by bytes: no more than this many pictures at once in one process. */
const AT_ONCE = 2;
const SECONDS_MAX = 15;
const QUALITY = 82;

/** Loaded with the first picture: libvips holds a dozen megabytes that a process without pictures does not need. */
let loading: Promise<typeof sharp> | undefined;
const library = (): Promise<typeof sharp> =>
  (loading ??= import('sharp').then(({ default: loaded }) => {
    loaded.cache(false);
    return loaded;
  }));

/** Turns what a phone sends into what neighbours may get. */
@Injectable()
export class PictureEncoder {
  private readonly oneOfFew = pLimit(AT_ONCE);

  /**
   * A JPEG of at most 1600 px on its longest side, upright, without any metadata: place, time and camera are gone.
   * Throws `MEDIA_HEIC`, `MEDIA_NOT_A_PICTURE` for anything else but JPEG, PNG and WebP, `MEDIA_DAMAGED`, and
   * `MEDIA_TOO_MANY_PIXELS` for one whose pixels would not fit into memory however small the file is.
   */
  async encode(upload: Buffer): Promise<EncodedPicture> {
    if (isHeic(upload)) throw new DomainError('MEDIA_HEIC');
    if (!pictureFormat(upload)) throw new DomainError('MEDIA_NOT_A_PICTURE');
    return this.oneOfFew(() => encoded(upload));
  }
}

async function encoded(upload: Buffer): Promise<EncodedPicture> {
  try {
    const picture = await library();
    await requireBearable(picture, upload);
    const { data, info } = await picture(upload, { limitInputPixels: mediaLimits.inputMaxPixels, failOn: 'error' })
      .timeout({ seconds: SECONDS_MAX })
      .autoOrient()
      .resize({
        width: mediaLimits.longestSidePixels,
        height: mediaLimits.longestSidePixels,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('MEDIA_DAMAGED');
  }
}

/** Looks at the head of the file only: a JPEG in one pass is made smaller while it is read, everything else is unpacked whole. */
async function requireBearable(picture: typeof sharp, upload: Buffer): Promise<void> {
  const { width, height, format, isProgressive } = await picture(upload, { limitInputPixels: false }).metadata();
  const inOnePass = format === 'jpeg' && !isProgressive;
  const most = inOnePass ? mediaLimits.inputMaxPixels : mediaLimits.unpackedMaxPixels;
  if (width * height > most) throw new DomainError('MEDIA_TOO_MANY_PIXELS');
}
