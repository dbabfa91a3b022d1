import { wishLimits } from '@silin/shared';
import { useRef, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { asProblem } from '@/platform/api-problem';
import { newIdempotencyKey } from '@/platform/request';
import { choosePictures } from '@/ui/pictures/choose-pictures';
import { wishesApi } from '../api/wishes.api';
import type { WishPhoto } from '../api/types';

/** A photo that is not on the server yet. `failed` holds the sentence that says why. */
export interface SendingPhoto {
  key: string;
  path: string;
  percent: number;
  failed?: string;
}

/** Chooses photos and sends each at once; what arrived is handed over, what failed can be tried again with the same key. */
export function usePhotos(photos: readonly WishPhoto[], onChange: (photos: WishPhoto[]) => void) {
  const { communityId } = useMembership();
  const [sending, setSending] = useState<readonly SendingPhoto[]>([]);
  const arrived = useRef(photos);
  arrived.current = photos;
  const room = wishLimits.photosMax - photos.length - sending.length;
  const change = (key: string, part: Partial<SendingPhoto>) =>
    setSending((all) => all.map((p) => (p.key === key ? { ...p, ...part } : p)));
  const drop = (key: string) => setSending((all) => all.filter((p) => p.key !== key));

  const send = async ({ key, path }: { key: string; path: string }) => {
    change(key, { failed: undefined, percent: 0 });
    try {
      const photo = await wishesApi.addPhoto(communityId, path, key, (percent) => change(key, { percent }));
      arrived.current = [...arrived.current, { id: photo.id, url: photo.url || path }];
      onChange([...arrived.current]);
      drop(key);
    } catch (error) {
      change(key, { failed: asProblem(error).detail });
    }
  };
  const add = async () => {
    const chosen = await choosePictures(room);
    const fresh = chosen.slice(0, room).map((path) => ({ key: newIdempotencyKey(), path, percent: 0 }));
    setSending((all) => [...all, ...fresh]);
    for (const photo of fresh) await send(photo);
  };
  const remove = (id: string) => onChange(photos.filter((p) => p.id !== id));
  return { sending, room, add, send, drop, remove };
}
