import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { pictureLabel, role } from '@/ui/base/role';
import { Button, keyboard } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { eventsApi } from '../api/events.api';
import type { Photo } from '../api/types';
import './events.scss';

interface AlbumPhotoProps {
  photo: Photo;
  at: number;
  all: readonly Photo[];
  onTaken: () => void;
}

/** A picture of the album; whoever is on it sees who else can, and takes it away by a tap. */
export function AlbumPhoto({ photo, at, all, onTaken }: AlbumPhotoProps) {
  const [asking, setAsking] = useState(false);
  const { communityId } = useMembership();
  const take = useAction(async (key: string) => {
    await eventsApi.takeAway(communityId, photo.id, key);
    setAsking(false);
    toast('撤下了，别人看不到了');
    onTaken();
  });
  const look = () => void Taro.previewImage({ current: photo.url, urls: all.map(({ url }) => url) });
  return (
    <View className="album__cell">
      <View
        id={`photo-${photo.id}`}
        className="album__one"
        onClick={look}
        {...(SILIN_H5 ? keyboard(look) : role('button'))}
        aria-label={`第 ${at + 1} 张照片，点开看大图`}
      >
        <Image
          className="album__picture"
          src={photo.url}
          mode="aspectFill"
          lazyLoad
          {...pictureLabel(`第 ${at + 1} 张活动照片`)}
        />
        {photo.mine ? (
          <View className="album__mine">
            <Tag tone="ok" icon="me">
              有您
            </Tag>
          </View>
        ) : null}
      </View>
      {photo.mine ? <View className="note">{whoSees(photo)}</View> : null}
      {photo.mine && !photo.takenAway ? (
        <Button id={`take-away-${photo.id}`} variant="quiet" wide onClick={() => setAsking(true)}>
          不想让人看到
        </Button>
      ) : null}
      {asking ? (
        <ConfirmSheet
          open
          title="撤下这张照片"
          detail="别人马上看不到，以后也不会再放出来。组织者会知道撤下了一张，不会知道是谁说的。"
          confirm="撤下"
          pending={take.pending}
          problem={take.problem}
          onConfirm={() => void take.run()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </View>
  );
}

/** Who can look at a picture one is on. */
function whoSees({ takenAway, shown }: Photo): string {
  if (takenAway) return '已经撤下，只有您和组织者看得到';
  return shown ? '邻居们都看得到' : '还没有公开，只有您和组织者看得到';
}
