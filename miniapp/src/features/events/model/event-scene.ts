import { readScene } from '@/platform/scene';

const PACKED = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The event a poster's code names: its id without dashes, all that fits into 32 signs. */
export const eventOfScene = (scene: string | undefined): string | undefined =>
  PACKED.exec((readScene(scene).v ?? '').toLowerCase())
    ?.slice(1)
    .join('-');
