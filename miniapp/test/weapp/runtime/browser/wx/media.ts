import { askPlatform, make, resourceUrl } from '../host.js';
import { overlay } from '../layer.js';
import { api, Failure, type Options } from './api.js';
import { requirePrivacy } from './privacy.js';

interface Chosen {
  files: { path: string; size: number }[];
}

async function choose(name: string, options: Options): Promise<Chosen['files']> {
  await requirePrivacy('photos', name);
  const answer = await askPlatform<Chosen | { fail: string }>('choose', { count: Number(options['count'] ?? 9) });
  if ('fail' in answer) throw new Failure(answer.fail);
  return answer.files;
}

function measure(src: string): Promise<{ width: number; height: number }> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => reject(new Failure('image not found'));
    image.src = resourceUrl(src);
  });
}

function preview(options: Options): void {
  const shown = String(options['current'] ?? (options['urls'] as string[])[0]);
  const box = make('div', 'preview');
  const image = document.createElement('img');
  image.src = resourceUrl(shown);
  image.alt = '';
  box.append(image);
  const close = overlay(box);
  box.onclick = close;
}

export const media: Record<string, unknown> = {
  chooseMedia: api('chooseMedia', async (o) => {
    const files = await choose('chooseMedia', o);
    const tempFiles = await Promise.all(
      files.map(async (f) => ({
        tempFilePath: f.path,
        size: f.size,
        fileType: 'image',
        duration: 0,
        ...(await measure(f.path)),
      })),
    );
    return { type: 'image', tempFiles };
  }),
  chooseImage: api('chooseImage', async (o) => {
    const files = await choose('chooseImage', o);
    return { tempFilePaths: files.map((f) => f.path), tempFiles: files };
  }),
  previewImage: api('previewImage', preview),
  previewMedia: api('previewMedia', (o) => preview({ urls: (o['sources'] as { url: string }[]).map((s) => s.url) })),
  getImageInfo: api('getImageInfo', async (o) => ({
    ...(await measure(String(o['src']))),
    path: o['src'],
    orientation: 'up',
    type: 'jpeg',
  })),
  compressImage: api('compressImage', (o) => ({ tempFilePath: o['src'] })),
};
