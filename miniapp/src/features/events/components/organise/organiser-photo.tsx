import { ALBUM_FACES_WORDS } from '@silin/shared';
import { Image, View } from '@tarojs/components';
import { pictureLabel } from '@/ui/base/role';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { Photo } from '../../api/types';
import './organise.scss';

interface OrganiserPhotoProps {
  photo: Photo;
  at: number;
  pending: boolean;
  onShow: (shown: boolean) => void;
  onRemove: () => void;
}

/** One picture as its organiser sees it: who can look at it, and why not everybody. */
export function OrganiserPhoto({ photo, at, pending, onShow, onRemove }: OrganiserPhotoProps) {
  const { id, url, faces, shown, takenAway } = photo;
  return (
    <Card id={`photo-${id}`} className="stack">
      <Image
        className="organise-photo"
        src={url}
        mode="aspectFit"
        lazyLoad
        {...pictureLabel(`第 ${at + 1} 张活动照片`)}
      />
      <View className="row row--wrap">
        {takenAway ? (
          <Tag tone="warn" icon="close">
            撤下了
          </Tag>
        ) : (
          <Tag tone={shown ? 'ok' : 'plain'} icon={shown ? 'check' : 'lock'}>
            {shown ? '大家看得到' : '没有公开'}
          </Tag>
        )}
        <View className="note grow">
          {takenAway ? '照片里的人不想公开；遮住人脸可以另放一张' : ALBUM_FACES_WORDS[faces]}
        </View>
      </View>
      {!takenAway && !shown && faces === 'consented' ? (
        <View className="note">
          照片里认得出的人都同意公开以后才能放出来；请他们到“我同意的事”里看“公开有您的照片”。
        </View>
      ) : null}
      <View className="row row--wrap">
        {takenAway ? null : (
          <Button id={`show-${id}`} variant="quiet" loading={pending} onClick={() => onShow(!shown)}>
            {shown ? '先收起来' : '公开'}
          </Button>
        )}
        <Button id={`remove-${id}`} variant="text" tone="ink" onClick={onRemove}>
          去掉…
        </Button>
      </View>
    </Card>
  );
}
